package planledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Takes a request's body off the wire, within a size and a time. */
public final class BodyReader {
    public static final int BODY_MAX_BYTES = 2 * 1024 * 1024;

    /** Who is still sending when the connection closes may never read the answer: so many times as much is taken. */
    private static final long TAKEN_PER_KEPT = 2;

    private static final int CHUNK_BYTES = 8192;

    private final Duration timeMax;

    /**
     * @param timeMax for the whole body; the server's own timeout counts from byte to byte, and would wait for ever for a
     *     sender of one byte now and then
     */
    public BodyReader(Duration timeMax) {
        this.timeMax = timeMax;
    }

    /** The body as JSON. */
    public Received read(HttpServletRequest request) {
        return Received.of(bytes(request, BODY_MAX_BYTES, ProblemKind.BODY_TOO_LARGE));
    }

    /** The body as the fields of a form. */
    Form form(HttpServletRequest request) {
        return Form.of(bytes(request, BODY_MAX_BYTES, ProblemKind.BODY_TOO_LARGE));
    }

    /** The body as it is, up to a size; declined as of that kind where it is longer. */
    byte[] bytes(HttpServletRequest request, int max, ProblemKind tooLarge) {
        try {
            return taken(request, max, tooLarge);
        } catch (SocketTimeoutException e) {
            throw new Declined(ProblemKind.TIMED_OUT);
        } catch (IOException e) {
            throw new Declined(
                    e.getCause() instanceof SocketTimeoutException ? ProblemKind.TIMED_OUT : ProblemKind.BAD_REQUEST);
        }
    }

    private byte[] taken(HttpServletRequest request, int max, ProblemKind tooLarge) throws IOException {
        long takenMax = TAKEN_PER_KEPT * max;
        if (request.getContentLengthLong() > takenMax) {
            throw new Declined(tooLarge);
        }
        long start = System.nanoTime();
        InputStream in = request.getInputStream();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        long size = 0;
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            size += n;
            if (size <= max) {
                kept.write(chunk, 0, n);
            }
            if (size > takenMax) {
                break;
            }
            if (System.nanoTime() - start > timeMax.toNanos()) {
                throw new Declined(ProblemKind.TIMED_OUT);
            }
        }
        if (size > max) {
            throw new Declined(tooLarge);
        }
        return kept.toByteArray();
    }
}

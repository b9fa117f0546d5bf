package planledger.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A line between two processes that a test can cut: while it is cut bytes go nowhere and nobody is told, as in a network
 * that is down. What waited on the line is gone when it is mended. It can also be made slow.
 */
final class CuttableLine implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long NANOS = 1_000_000_000;

    private final ServerSocket near;
    private final int far;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile long bytesPerSecond = Long.MAX_VALUE;

    /** @param far port on this machine to which the line leads */
    CuttableLine(int far) throws IOException {
        this(InetAddress.getLoopbackAddress(), far);
    }

    /** @param address of this machine at which the line begins */
    CuttableLine(InetAddress address, int far) throws IOException {
        this.near = new ServerSocket(0, 50, address);
        this.far = far;
        daemon(this::accept);
    }

    /** Where the line begins. */
    int port() {
        return near.getLocalPort();
    }

    /** Each connection carries so much from now on, in each direction. */
    void slowDown(long toBytesPerSecond) {
        bytesPerSecond = toBytesPerSecond;
    }

    void cut() {
        isCut = true;
    }

    /** Connections that hung on the cut line break, as they would by their own timeouts; new ones go through. */
    void mend() {
        sockets.forEach(CuttableLine::close);
        isCut = false;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket one = near.accept();
                sockets.add(one);
                if (!isCut) {
                    Socket other = new Socket(InetAddress.getLoopbackAddress(), far);
                    sockets.add(other);
                    daemon(() -> carry(one, other));
                    daemon(() -> carry(other, one));
                }
            } catch (IOException e) {
                // The far end is away, or the line is closed: the one who called finds out by himself.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read; (read = in.read(buffer)) >= 0; ) {
                if (!isCut) {
                    LockSupport.parkNanos(read * NANOS / bytesPerSecond);
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // Closed by the other direction or by the test.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        sockets.forEach(CuttableLine::close);
    }
}

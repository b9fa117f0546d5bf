package planledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/**
 * The one file that a form of ours brings along. It is held in memory and laid down nowhere, and it is taken off the
 * wire when it is asked for, so that a handler may first bound how many are held at once.
 */
public final class Upload {
    public static final int FILE_MAX_BYTES = 16 * 1024 * 1024;

    private static final int PART_HEAD_MAX_BYTES = 1024;
    private static final int BODY_MAX_BYTES = FILE_MAX_BYTES + 2 * PART_HEAD_MAX_BYTES;

    private final HttpServletRequest request;
    private final BodyReader bodies;

    Upload(HttpServletRequest request, BodyReader bodies) {
        this.request = request;
        this.bodies = bodies;
    }

    /**
     * The file of a field, of no bytes where none was chosen; declined where the form holds anything else.
     *
     * @param field its name in the form
     */
    public byte[] file(String field) {
        byte[] body = bodies.bytes(request, BODY_MAX_BYTES, ProblemKind.FILE_TOO_LARGE);
        FileUpload parser = new FileUpload();
        parser.setPartHeaderSizeMax(PART_HEAD_MAX_BYTES);
        try {
            FileItemIterator parts =
                    parser.getItemIterator(new Body(request.getContentType(), new ByteArrayInputStream(body)));
            if (!parts.hasNext()) {
                throw new Declined(ProblemKind.BAD_REQUEST);
            }
            FileItemStream part = parts.next();
            if (!field.equals(part.getFieldName()) || part.isFormField()) {
                throw new Declined(ProblemKind.BAD_REQUEST);
            }
            byte[] file = part.openStream().readAllBytes();
            if (parts.hasNext()) {
                throw new Declined(ProblemKind.BAD_REQUEST);
            }
            return file;
        } catch (IOException e) {
            throw new Declined(ProblemKind.BAD_REQUEST); // Not multipart, or cut short.
        }
    }

    /** A body that has arrived, as the parser wants it. */
    private record Body(String contentType, ByteArrayInputStream bytes) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return bytes;
        }

        @Override
        public long contentLength() {
            return bytes.available();
        }
    }
}

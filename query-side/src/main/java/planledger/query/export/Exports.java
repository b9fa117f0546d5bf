package planledger.query.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.thymeleaf.ITemplateEngine;
import planledger.web.Declined;
import planledger.web.Problem;
import planledger.web.ProblemKind;

/** Answers with a table as a file. Few are written at once: a long one takes a core for seconds. */
public final class Exports {
    private static final int AT_ONCE_MAX = 2;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Pdf pdf;
    private final Semaphore writing = new Semaphore(AT_ONCE_MAX);

    Exports(ITemplateEngine templates) {
        this.pdf = new Pdf(templates);
    }

    /**
     * The table as a file.
     *
     * @param ending of the file's name, one of {@link Format#ENDINGS}
     * @throws Declined with 404 for another ending, with 503 while too many are being written
     */
    public ResponseEntity<byte[]> answer(Sheet sheet, String ending) {
        Format format = Format.of(ending).orElseThrow(() -> new Declined(ProblemKind.NOT_FOUND));
        if (!writing.tryAcquire()) {
            throw new Declined(Problem.unavailable(ProblemKind.UNAVAILABLE, RETRY_AFTER));
        }
        try {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(sheet.name() + "." + format.ending())
                                    .build()
                                    .toString())
                    .body(written(sheet, format));
        } finally {
            writing.release();
        }
    }

    byte[] written(Sheet sheet, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case DOCX -> Docx.write(sheet, out);
                case XLSX -> Xlsx.write(sheet, out);
                case PDF -> pdf.write(sheet, out);
                case CSV -> Csv.write(sheet, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing fails in memory but a fault of ours", e);
        }
        return out.toByteArray();
    }
}

package planledger.query.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.thymeleaf.ITemplateEngine;
import planledger.web.Declined;
import planledger.web.ProblemKind;
import planledger.web.page.Address;
import planledger.web.work.LongWork;
import planledger.web.work.Progress;
import planledger.web.work.UnderWay;

/** Answers with a table as a file. Few are written at once, for each takes a core. */
public final class Exports implements AutoCloseable {
    private static final int AT_ONCE_MAX = 2;
    private static final int WAITING_MAX = 6;
    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final LongWork.Told TOLD =
            new LongWork.Told(ProblemKind.BEING_WRITTEN, "Đã soạn %s trên %s dòng.", "%s of %s rows are written.");

    private final Pdf pdf;
    private final LongWork<Wanted, byte[]> files;

    private record Wanted(Sheet sheet, Format format) {}

    /** @param waitMax how long a request waits for its file */
    Exports(ITemplateEngine templates, Duration waitMax) {
        this.pdf = new Pdf(templates);
        this.files = new LongWork<>(
                new LongWork.Limits(AT_ONCE_MAX, WAITING_MAX, AT_ONCE_MAX + WAITING_MAX, KEPT, waitMax), TOLD);
    }

    /**
     * The table as a file.
     *
     * @param ending of the file's name, one of {@link Format#ENDINGS}
     * @throws Declined with 404 for another ending, with 422 for a PDF that is too long; with 503 while the file is being
     *     written, or too many are
     */
    public ResponseEntity<byte[]> answer(Sheet sheet, String ending) {
        Format format = Format.of(ending).orElseThrow(() -> new Declined(ProblemKind.NOT_FOUND));
        if (format == Format.PDF && Pdf.isTooLong(sheet)) {
            throw new Declined(ProblemKind.PDF_TOO_LONG);
        }
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(sheet.name() + "." + format.ending())
                .build();
        byte[] file = files.take(new Wanted(sheet, format), progress -> written(sheet, format, progress));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(file);
    }

    /**
     * The same, where the question may name no time: whoever waits asks again for exactly what is being written.
     *
     * @param again where the very same table is
     */
    public ResponseEntity<byte[]> answer(Sheet sheet, String ending, Address again) {
        try {
            return answer(sheet, ending);
        } catch (UnderWay longer) {
            throw longer.at(again.toString());
        }
    }

    byte[] written(Sheet sheet, Format format, Progress progress) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        progress.at(0, sheet.rows());
        try {
            switch (format) {
                case DOCX -> Docx.write(sheet, out, progress);
                case XLSX -> Xlsx.write(sheet, out, progress);
                case PDF -> pdf.write(sheet, out, progress);
                case CSV -> Csv.write(sheet, out); // It takes no time to speak of.
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing fails in memory but a fault of ours", e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        files.close();
    }
}

package planledger.query.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.thymeleaf.ITemplateEngine;
import planledger.web.Declined;
import planledger.web.Problem;
import planledger.web.ProblemKind;

/**
 * Answers with a table as a file. Most are written while one waits; a long one goes on being written, and whoever asks
 * for it again gets it: a browser asks by itself. Few are written at once, for each takes a core.
 */
public final class Exports implements AutoCloseable {
    private static final int AT_ONCE_MAX = 2;
    private static final int WAITING_MAX = 6;
    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final Pdf pdf;
    private final Duration waitMax;
    private final ExecutorService writers = new ThreadPoolExecutor(
            AT_ONCE_MAX, AT_ONCE_MAX, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), Exports::thread);
    private final Cache<Wanted, Written> recent = Caffeine.newBuilder()
            .maximumSize(AT_ONCE_MAX + WAITING_MAX)
            .expireAfterAccess(KEPT)
            .build();

    private record Wanted(Sheet sheet, Format format) {}

    private record Written(long sinceNanos, CompletableFuture<byte[]> file) {}

    /** @param waitMax how long a request waits for its file */
    Exports(ITemplateEngine templates, Duration waitMax) {
        this.pdf = new Pdf(templates);
        this.waitMax = waitMax;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "export");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The table as a file.
     *
     * @param ending of the file's name, one of {@link Format#ENDINGS}
     * @throws Declined with 404 for another ending; with 503 while the file is being written, or too many are
     */
    public ResponseEntity<byte[]> answer(Sheet sheet, String ending) {
        Format format = Format.of(ending).orElseThrow(() -> new Declined(ProblemKind.NOT_FOUND));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(sheet.name() + "." + format.ending())
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(awaited(new Wanted(sheet, format)));
    }

    private byte[] awaited(Wanted wanted) {
        Written written = Objects.requireNonNull(recent.get(wanted, this::begun));
        try {
            byte[] file = written.file().get(waitMax.toMillis(), TimeUnit.MILLISECONDS);
            recent.invalidate(wanted);
            return file;
        } catch (TimeoutException e) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - written.sinceNanos());
            throw new Declined(Problem.unavailable(ProblemKind.BEING_WRITTEN, ASK_AGAIN)
                    .because("(" + seconds + " s)")
                    .with("Refresh", Long.toString(ASK_AGAIN.toSeconds())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Declined(Problem.unavailable(ProblemKind.UNAVAILABLE, ASK_AGAIN));
        } catch (ExecutionException e) {
            recent.invalidate(wanted);
            throw new IllegalStateException("A file cannot be written", e);
        }
    }

    private Written begun(Wanted wanted) {
        try {
            return new Written(
                    System.nanoTime(),
                    CompletableFuture.supplyAsync(() -> written(wanted.sheet(), wanted.format()), writers));
        } catch (RejectedExecutionException e) {
            throw new Declined(Problem.unavailable(ProblemKind.UNAVAILABLE, ASK_AGAIN));
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

    @Override
    public void close() {
        writers.shutdownNow();
    }
}

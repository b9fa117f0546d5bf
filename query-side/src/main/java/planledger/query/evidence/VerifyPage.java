package planledger.query.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import planledger.bundle.BundleAudit;
import planledger.evidence.Report;
import planledger.evidence.Trust;
import planledger.tlog.Checkpoint;
import planledger.tlog.VerifierKey;
import planledger.web.Declined;
import planledger.web.Problem;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.TakesForm;
import planledger.web.Upload;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The page that audits a bundle which somebody brings, against this ledger's key, and tells in words what that comes to. */
@Controller
@OnEvidenceWriter
class VerifyPage {
    private static final String PATH = "/verify";
    private static final String FIELD = "bundle";

    /** Audits at once; each holds a file and what it unpacks to in memory. */
    private static final int AUDITS_MAX = 2;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Semaphore audits = new Semaphore(AUDITS_MAX);
    private final EvidenceFolder folder;
    private final Witnesses witnesses;

    VerifyPage(EvidenceFolder folder, Witnesses witnesses) {
        this.folder = folder;
        this.witnesses = witnesses;
    }

    /**
     * What was brought, and what came of it.
     *
     * @param report null where it is no bundle
     * @param checkpoint the one whose signatures were accepted; null where there is none
     * @param refused why it is no bundle, as the audit says it; null where it is one
     */
    record Brought(
            int bytes,
            String sha256,
            @Nullable Report report,
            @Nullable Checkpoint checkpoint,
            @Nullable String refused) {

        /** The permanent name before the audit's own words. */
        public String rule() {
            String said = String.valueOf(refused);
            int end = said.indexOf(':');
            String name = end < 0 ? "" : said.substring(0, end);
            return name.matches("BUNDLE_[A-Z_]+") ? name : "BUNDLE_FORM";
        }
    }

    @GetMapping(PATH)
    ModelAndView ask(Query query) {
        return view(query.withoutBlanks().as(Language::read), null);
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    @TakesForm(MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView verify(Query query, Upload upload) {
        Language language = query.withoutBlanks().as(Language::read);
        if (!audits.tryAcquire()) {
            throw new Declined(Problem.unavailable(ProblemKind.UNAVAILABLE, RETRY_AFTER));
        }
        try {
            Brought brought = audited(upload.file(FIELD));
            ModelAndView view = view(language, brought);
            view.setStatus(brought.report() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            return view;
        } finally {
            audits.release();
        }
    }

    private Brought audited(byte[] zip) {
        if (zip.length == 0) {
            return new Brought(0, "", null, null, "BUNDLE_NONE: no file was chosen");
        }
        try {
            Report report = BundleAudit.of(zip, trust());
            Checkpoint accepted = report.checkpoint() == null
                    ? null
                    : Checkpoint.parse(report.checkpoint().text());
            return new Brought(zip.length, sha256(zip), report, accepted, null);
        } catch (IllegalArgumentException e) {
            return new Brought(zip.length, sha256(zip), null, null, String.valueOf(e.getMessage()));
        }
    }

    /** This ledger's keys, as the log has published them by now. */
    private Trust trust() {
        return new Trust(folder.keys(), witnesses.keys(), 0, List.of());
    }

    private ModelAndView view(Language language, @Nullable Brought brought) {
        Map<String, Object> model = new HashMap<>();
        model.put("brought", brought);
        model.put("keys", trust().logs().stream().map(VerifierKey::toString).toList());
        model.put("maxMegabytes", Upload.FILE_MAX_BYTES >> 20);
        return new Page(language, Address.of(language, "verify")).view("verify", model);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}

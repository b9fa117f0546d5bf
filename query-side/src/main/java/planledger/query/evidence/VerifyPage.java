package planledger.query.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
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
import planledger.web.work.LongWork;
import planledger.web.work.Progress;
import planledger.web.work.UnderWay;

/** The page that audits a bundle which somebody brings, against this ledger's key, and tells in words what that comes to. */
@Controller
@OnEvidenceWriter
class VerifyPage {
    private static final String PATH = "/verify";
    private static final String FIELD = "bundle";

    /** Files held at once; each is in memory with what it unpacks to until it is verified. */
    static final int HELD_MAX = 2;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Semaphore held = new Semaphore(HELD_MAX);
    private final LongWork<List<String>, Brought> audits;
    private final EvidenceFolder folder;
    private final Witnesses witnesses;

    /** @param audits by who brought a file, and its SHA-256: nobody else is told of it */
    VerifyPage(LongWork<List<String>, Brought> audits, EvidenceFolder folder, Witnesses witnesses) {
        this.audits = audits;
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

    private static final Brought NONE = new Brought(0, "", null, null, "BUNDLE_NONE: no file was chosen");

    @GetMapping(PATH)
    ModelAndView ask(Query query, HttpServletRequest request) {
        return view(query.withoutBlanks().as(Language::read), key(request, ""), null);
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    @TakesForm(MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView verify(Query query, Upload upload, HttpServletRequest request) {
        Language language = query.withoutBlanks().as(Language::read);
        List<String> key = begun(upload, request);
        try {
            Brought brought = audits.get(key).orElse(NONE);
            ModelAndView view = view(language, key, brought);
            view.setStatus(brought.report() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            return view;
        } catch (UnderWay longer) {
            RedirectView there =
                    new RedirectView(Address.of(language, "verify", key.get(1)).toString());
            there.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(there);
        }
    }

    /** Where the verdict about a file is, for who brought it, as long as it is kept. */
    @GetMapping(PATH + "/{sha256}")
    ModelAndView verdict(@PathVariable String sha256, Query query, HttpServletRequest request) {
        Language language = query.withoutBlanks().as(Language::read);
        List<String> key = key(request, sha256);
        Optional<Brought> brought = audits.get(key);
        ModelAndView view = view(language, key, brought.orElse(null));
        if (brought.isEmpty()) {
            view.setStatus(HttpStatus.NOT_FOUND);
            view.addObject("gone", true);
        }
        return view;
    }

    private List<String> begun(Upload upload, HttpServletRequest request) {
        if (!held.tryAcquire()) {
            throw new Declined(Problem.unavailable(ProblemKind.UNAVAILABLE, RETRY_AFTER));
        }
        boolean begun = false;
        try {
            byte[] zip = upload.file(FIELD);
            List<String> key = key(request, sha256(zip));
            begun = zip.length > 0 && audits.begin(key, progress -> released(zip, key.get(1), progress));
            return key;
        } finally {
            if (!begun) {
                held.release();
            }
        }
    }

    private Brought released(byte[] zip, String sha256, Progress progress) {
        try {
            return audited(zip, sha256, progress);
        } finally {
            held.release();
        }
    }

    private static List<String> key(HttpServletRequest request, String sha256) {
        return List.of(String.valueOf(request.getRemoteUser()), sha256);
    }

    private Brought audited(byte[] zip, String sha256, Progress progress) {
        try {
            Report report = BundleAudit.of(zip, trust(), progress::at);
            Checkpoint accepted = report.checkpoint() == null
                    ? null
                    : Checkpoint.parse(report.checkpoint().text());
            return new Brought(zip.length, sha256, report, accepted, null);
        } catch (IllegalArgumentException e) {
            return new Brought(zip.length, sha256, null, null, String.valueOf(e.getMessage()));
        }
    }

    /** This ledger's keys, as the log has published them by now. */
    private Trust trust() {
        return new Trust(folder.keys(), witnesses.keys(), 0, List.of());
    }

    private ModelAndView view(Language language, List<String> key, @Nullable Brought brought) {
        Map<String, Object> model = new HashMap<>();
        model.put("brought", brought);
        model.put("keys", trust().logs().stream().map(VerifierKey::toString).toList());
        model.put("maxMegabytes", Upload.FILE_MAX_BYTES >> 20);
        model.put(
                "kept",
                audits.keys(other -> other.get(0).equals(key.get(0))).stream()
                        .map(own -> own.get(1))
                        .sorted()
                        .toList());
        Address form = Address.of(language, "verify");
        return new Page(language, brought == null || brought.bytes() == 0 ? form : form.below(key.get(1)))
                .view("verify", model);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}

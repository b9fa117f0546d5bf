package planledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planledger.bundle.BundleAudit;
import planledger.evidence.LogAudit;
import planledger.evidence.LogFiles;
import planledger.evidence.LogFolder;
import planledger.evidence.Problem;
import planledger.evidence.Report;
import planledger.evidence.Trust;
import planledger.served.AnswerAudit;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.VerifierKey;

/**
 * Checks evidence with nothing but the shared events: a bundle, an evidence folder, a log that is served, or a ledger
 * with its log, its stored events and what it answers about its plans.
 */
final class Verify implements Subcommand {
    private static final String KEY = "--key";
    private static final String POLICY = "--policy";
    private static final String CHECKPOINT = "--checkpoint";
    private static final String REMEMBER = "--remember";
    private static final String EVENTS = "--events";
    private static final int FILE_BYTES_MAX = 256 << 20;

    @Override
    public Set<String> options() {
        return Set.of(KEY, POLICY, CHECKPOINT, REMEMBER, EVENTS);
    }

    @Override
    public Set<String> repeatable() {
        return Set.of(CHECKPOINT);
    }

    @Override
    public void run(Arguments given, Client client, PrintStream out) throws Failed {
        if (given.names().size() != 1) {
            throw new IllegalArgumentException(
                    "Hãy nêu đúng một gói, thư mục hoặc địa chỉ. · Name exactly one bundle, folder or address.");
        }
        String what = given.names().get(0);
        Report report;
        try {
            report = isAddress(what) ? served(what, given, client) : kept(what, given, client);
        } catch (Unread e) {
            throw e.why();
        } catch (UncheckedIOException e) {
            throw Failed.unreadable(String.valueOf(e.getMessage()));
        }
        lines(what, report).forEach(out::println);
        if (!report.intact()) {
            throw new EvidenceBroken(Cells.line(what) + ": " + report.verdict().words());
        }
    }

    private static boolean isAddress(String what) {
        return what.startsWith("http://") || what.startsWith("https://");
    }

    /** A bare address is a ledger's, which serves its log under /evidence; one with a path is a log's own. */
    private static Report served(String what, Arguments given, Client client) throws Failed {
        URI uri = uri(what);
        boolean isLedger = uri.getPath() == null
                || uri.getPath().isEmpty()
                || uri.getPath().equals("/");
        Client server = client.at(uri);
        String prefix = what.replaceAll("/+$", "") + (isLedger ? "/evidence" : "");
        String events = given.get(EVENTS);
        Client of = events != null ? client.at(uri(events)) : isLedger && client.signsIn() ? server : null;
        return log(what, new ServedLog(uri(prefix)), given, of);
    }

    private static Report kept(String what, Arguments given, Client client) throws Failed {
        Path path = path(what);
        if (!Files.isDirectory(path)) {
            byte[] zip = bytes(what);
            Trust trust = trust(given);
            return audited(what, () -> BundleAudit.of(zip, trust));
        }
        LogFolder folder = new LogFolder(path);
        Map<String, byte[]> files = new TreeMap<>();
        if (folder.read("entries.json").isPresent()) {
            for (String name : folder.list().orElse(List.of())) {
                if (BundleAudit.isName(name)) {
                    folder.read(name).ifPresent(bytes -> files.put(name, bytes));
                }
            }
            Trust trust = trust(given);
            return audited(what, () -> BundleAudit.of(files, trust));
        }
        String events = given.get(EVENTS);
        return log(what, folder, given, events == null ? null : client.at(uri(events)));
    }

    private static Report log(String what, LogFiles files, Arguments given, @Nullable Client events) throws Failed {
        Trust trust = trust(given);
        Report report = events == null
                ? audited(what, () -> LogAudit.of(files, trust, null).report())
                : withAnswers(what, files, trust, events);
        String remember = given.get(REMEMBER);
        if (remember != null && report.intact() && report.checkpoint() != null) {
            remember(path(remember), report.checkpoint());
        }
        return report;
    }

    /** Of events that do not add up nobody can say what should be answered. */
    private static Report withAnswers(String what, LogFiles files, Trust trust, Client ledger) {
        AnswerAudit answers = new AnswerAudit(new ServedEvents(ledger));
        Report log = audited(what, () -> LogAudit.of(files, trust, answers).report());
        return log.intact() ? log.and(answers.report(new ServedAnswers(ledger))) : log;
    }

    /** What is no evidence at all is told apart from evidence that does not add up. */
    private static Report audited(String what, Supplier<Report> audit) {
        try {
            return audit.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Cells.line(what)
                            + ": không phải gói hay nhật ký đọc được. · is no bundle and no log that can be read. ("
                            + Cells.line(String.valueOf(e.getMessage())) + ")",
                    e);
        }
    }

    private static Trust trust(Arguments given) throws Failed {
        String key = given.get(KEY);
        String policy = given.get(POLICY);
        Trust trust = policy == null ? Trust.NONE : BundleAudit.policy(bytes(policy));
        if (key != null) {
            trust = new Trust(List.of(VerifierKey.parse(key)), trust.witnesses(), trust.quorum(), List.of());
        }
        for (String file : given.all(CHECKPOINT)) {
            trust = trust.and(checkpoint(file));
        }
        String remember = given.get(REMEMBER);
        return remember != null && Files.exists(path(remember)) ? trust.and(checkpoint(remember)) : trust;
    }

    private static Note checkpoint(String file) throws Failed {
        try {
            Note note = Note.parse(bytes(file));
            Checkpoint.parse(note.text());
            return note;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Cells.line(file) + ": không phải checkpoint. · is no checkpoint.", e);
        }
    }

    /** Writes beside and moves: a crash before the move leaves what was remembered, one after it what is now. */
    private static void remember(Path file, Note checkpoint) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(beside, checkpoint.bytes());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) throws Failed {
        try (InputStream file = Files.newInputStream(path(name))) {
            byte[] bytes = file.readNBytes(FILE_BYTES_MAX + 1);
            if (bytes.length > FILE_BYTES_MAX) {
                throw new IllegalArgumentException(Cells.line(name) + ": tệp quá lớn. · the file is too large.");
            }
            return bytes;
        } catch (IOException e) {
            throw Failed.unreadable(name);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(Cells.line(name) + ": không phải tên tệp. · is no file name.", e);
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(Cells.line(text) + ": không phải địa chỉ. · is no address.", e);
        }
    }

    private static List<String> lines(String what, Report report) {
        Table table = new Table(0, 120);
        table.row(Cells.line(what));
        table.row("KẾT LUẬN · VERDICT: " + report.verdict().words());
        for (Problem problem : report.problems()) {
            table.row("! " + problem.verdict().words() + ": " + Cells.line(problem.message()) + " · "
                    + Cells.line(problem.messageEn()));
        }
        if (report.problemsInAll() > report.problems().size()) {
            table.row("! … tất cả · in all " + report.problemsInAll());
        }
        report.holds().forEach(each -> table.row("✓ " + Cells.line(each.toString())));
        report.unknown().forEach(each -> table.row("? " + Cells.line(each.toString())));
        return table.lines();
    }
}

package planledger.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger in a process of its own, to be killed: appends to pairs of streams, both in one append, and prints what is
 * acknowledged, a line each, until it is killed or refused.
 */
final class AppendingProcess {
    static final String ACKNOWLEDGED = "+";
    static final String REFUSED = "-";

    private AppendingProcess() {}

    /** Starts one on a folder. The command goes before the java that runs it, such as a shell with limits. */
    static Process start(Path folder, String name, int threads, String... before) {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                folder.toString(),
                name,
                String.valueOf(threads)));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole lines that a process prints until it ends; it is killed on having printed so many. */
    static List<String> linesKilledAfter(int lines, Process process) throws IOException, InterruptedException {
        StringBuilder printed = new StringBuilder();
        int seen = 0;
        if (lines == 0) {
            process.toHandle().destroyForcibly();
        }
        try (InputStream out = process.getInputStream()) {
            for (int next; (next = out.read()) >= 0; ) {
                printed.append((char) next);
                if (next == '\n' && ++seen == lines) {
                    process.toHandle().destroyForcibly(); // The process itself would close what is yet to be read.
                }
            }
        }
        process.waitFor();
        printed.setLength(printed.lastIndexOf("\n") + 1); // A line that the kill cut off says nothing.
        return printed.toString().lines().toList();
    }

    static List<String> acknowledged(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(ACKNOWLEDGED))
                .map(line -> line.substring(1))
                .toList();
    }

    public static void main(String[] args) {
        DataFolder folder = DataFolder.hold(Path.of(args[0]));
        SqliteEventStorageEngine ledger =
                new SqliteEventStorageEngine(LedgerFile.open(folder.path()), Facts.SERIALIZER);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            String pair = "son-la." + args[1] + "-" + i;
            new Thread(() -> appendUntilRefused(ledger, pair)).start();
        }
    }

    private static void appendUntilRefused(SqliteEventStorageEngine ledger, String pair) {
        for (long place = 0; ; place++) {
            try {
                ledger.appendEvents(Facts.fact(pair + ".left", place), Facts.fact(pair + ".right", place));
                print(ACKNOWLEDGED + Facts.id(pair + ".left", place));
            } catch (StoreUnavailable e) {
                print(REFUSED + e.reason() + " " + status(ledger));
                print(REFUSED + refusal(ledger) + " " + status(ledger));
                Runtime.getRuntime().halt(0);
            }
        }
    }

    private static String status(SqliteEventStorageEngine ledger) {
        return new StoreHealth(ledger).health().getStatus().getCode();
    }

    /** Once more, after a refusal. */
    private static String refusal(SqliteEventStorageEngine ledger) {
        try {
            ledger.appendEvents(Facts.fact("son-la.after-all", 0));
            return "nothing";
        } catch (StoreUnavailable e) {
            return e.reason().toString();
        }
    }

    private static void print(String line) {
        PrintStream out = System.out;
        synchronized (out) {
            out.writeBytes((line + "\n").getBytes(UTF_8));
            out.flush();
        }
    }
}

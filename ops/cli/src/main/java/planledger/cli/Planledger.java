package planledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import planledger.tlog.EvidenceBroken;

/** The command line: finds the subcommand, runs it, and says with what to end. */
final class Planledger {
    /** Where the password comes from: what stands on a command line, every account of the machine can read. */
    static final String PASSWORD = "PLANLEDGER_CLI_PASSWORD";

    private static final String URL = "--url";
    private static final String USER = "--user";
    private static final String URL_USUAL = "http://127.0.0.1:8080";
    private static final String USER_USUAL = "clerk";
    private static final Set<String> HELP = Set.of("--help", "-h", "help");
    private static final Map<String, Subcommand> SUBCOMMANDS = Map.of(
            "submit", new Submit(),
            "as-of", new AsOf(),
            "diff", new Diff(),
            "history", new History(),
            "verify", new Verify());

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    Planledger(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    int run(List<String> words) {
        if (words.stream().anyMatch(HELP::contains)) {
            out.print(help());
            return Exit.OK;
        }
        Subcommand subcommand = words.isEmpty() ? null : SUBCOMMANDS.get(words.get(0));
        if (subcommand == null) {
            err.print(help());
            return Exit.MAKES_NO_SENSE;
        }
        try {
            Set<String> options = new HashSet<>(subcommand.options());
            options.addAll(Set.of(URL, USER));
            Arguments given = Arguments.of(words.subList(1, words.size()), options, subcommand.repeatable());
            subcommand.run(given, client(given), out);
            return Exit.OK;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return Exit.MAKES_NO_SENSE;
        } catch (Failed e) {
            e.prose().forEach(err::println);
            return e.exit();
        } catch (EvidenceBroken e) {
            err.println(e.getMessage());
            return Exit.EVIDENCE_BROKEN;
        }
    }

    /** Without a password the question goes out unsigned: the server says whether it wants one. */
    private Client client(Arguments given) {
        URI url = url(given.options().getOrDefault(URL, URL_USUAL));
        String user = given.options().getOrDefault(USER, USER_USUAL);
        String password = environment.get(PASSWORD);
        return new Client(url, password == null ? null : new Credentials(user, password));
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(Cells.line(text) + ": không phải địa chỉ. · is no address.");
        }
    }

    private static String help() {
        try (InputStream text = Planledger.class.getResourceAsStream("help.txt")) {
            if (text == null) {
                throw new AssertionError("help.txt is packed beside this class");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

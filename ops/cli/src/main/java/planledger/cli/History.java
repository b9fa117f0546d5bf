package planledger.cli;

import java.io.PrintStream;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Everything that was recorded about a plan, in the order of the ledger. */
final class History implements Subcommand {
    private static final int PAGE = 100;
    private static final int PAGES_MAX = 1000;

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments given, Client client, PrintStream out) throws Failed {
        String path = Subcommand.planPath(given) + "/history";
        String cursor = null;
        for (int page = 0; page < PAGES_MAX; page++) {
            String query = new QueryString()
                    .with("limit", Integer.toString(PAGE))
                    .with("cursor", cursor)
                    .text();
            JsonNode history = client.get(path + query).taken();
            history.path("entries").forEach(entry -> Entries.lines(entry, 0).forEach(out::println));
            if (!history.path("cursor").isString()) {
                return;
            }
            cursor = history.path("cursor").asString();
        }
        out.println("… chỉ hiện %d mục đầu. · only the first %d entries are shown."
                .formatted(PAGE * PAGES_MAX, PAGE * PAGES_MAX));
    }
}

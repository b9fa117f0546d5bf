package planledger.cli;

import java.io.PrintStream;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A plan on a day, as known then. */
final class AsOf implements Subcommand {
    private static final String EFFECTIVE = "--effective";
    private static final String KNOWN = "--known";

    @Override
    public Set<String> options() {
        return Set.of(EFFECTIVE, KNOWN);
    }

    @Override
    public void run(Arguments given, Client client, PrintStream out) throws Failed {
        Point point = Point.of(given.get(EFFECTIVE), given.get(KNOWN));
        String query = new QueryString()
                .with("effectiveAt", point.effective())
                .with("knownAt", point.knownAt())
                .with("known", point.position())
                .text();
        JsonNode plan = client.get(Subcommand.planPath(given) + query).taken();
        Annex.lines(plan).forEach(out::println);
    }
}

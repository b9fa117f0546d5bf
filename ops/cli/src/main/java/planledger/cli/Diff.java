package planledger.cli;

import java.io.PrintStream;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How a plan on a day differs from the same plan on another, or as known at another time. */
final class Diff implements Subcommand {
    private static final String FROM = "--from";
    private static final String TO = "--to";

    @Override
    public Set<String> options() {
        return Set.of(FROM, TO);
    }

    @Override
    public void run(Arguments given, Client client, PrintStream out) throws Failed {
        Point from = Point.parse(given.required(FROM));
        Point to = Point.parse(given.required(TO));
        String query = new QueryString()
                .with("effectiveFrom", from.effective())
                .with("knownFrom", from.knownAt())
                .with("positionFrom", from.position())
                .with("effectiveTo", to.effective())
                .with("knownTo", to.knownAt())
                .with("positionTo", to.position())
                .text();
        JsonNode diff = client.get(Subcommand.planPath(given) + "/diff" + query).taken();
        out.println(Cells.line(diff.path("planId").asString("")));
        out.println("Từ · From " + Cells.asOf(diff.path("from")) + ": "
                + Words.status(diff.path("status").path("from")));
        out.println("Đến · To " + Cells.asOf(diff.path("to")) + ": "
                + Words.status(diff.path("status").path("to")));
        out.println();
        Changes.lines(diff.path("changes"), 0).forEach(out::println);
    }
}

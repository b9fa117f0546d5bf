package planledger.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import planledger.cli.Cells;
import planledger.cli.Changes;
import planledger.cli.Client;
import planledger.cli.Entries;
import planledger.cli.Failed;
import planledger.cli.Table;
import tools.jackson.databind.JsonNode;

/** Questions about the samples, and what the ledger answers to them now; it may have been amended since. */
final class Tour {
    private static final String VINH_LONG = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd";

    private static final String TASK = "5";
    private static final LocalDate BEFORE = LocalDate.of(2025, 4, 20);
    private static final LocalDate AFTER = LocalDate.of(2025, 4, 21);
    private static final String SON_LA = "son-la.vpub";
    private static final List<LocalDate> SON_LA_DAYS =
            List.of(LocalDate.of(2025, 7, 13), LocalDate.of(2025, 8, 1), LocalDate.of(2025, 9, 15));
    private static final Set<String> MAY_BIND = Set.of("inForce", "undetermined");

    private static final int INDENT = 2;
    private static final int DAY = 10;
    private static final int ANSWER = 86;
    private static final int PLANS_MAX = 5;
    private static final int CHANGES_MAX = 3;
    private static final int ENTRIES_MAX = 2;

    private final Client client;
    private final long atLeast;

    /**
     * A tour of what is entered.
     *
     * @param atLeast the ledger position that must be visible first: what was entered a moment ago is to be seen
     */
    Tour(Client client, long atLeast) {
        this.client = client;
        this.atLeast = atLeast;
    }

    /** One question, answered by asking the ledger. */
    private interface Stop {
        List<String> lines() throws Failed;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("1. Vĩnh Long: cơ quan nào chủ trì nhiệm vụ 5? · Which agency leads task 5?");
        lines.addAll(visit(this::lead));
        lines.add("2. Sơn La: kế hoạch nào có hiệu lực? · Which plan is in force?");
        lines.addAll(visit(this::inForce));
        lines.addAll(visit(this::difference));
        lines.add("4. Vĩnh Long: đã ghi những gì? · What was recorded?");
        lines.addAll(visit(this::history));
        return lines;
    }

    private static List<String> visit(Stop stop) {
        try {
            return stop.lines();
        } catch (Failed e) {
            return new Table(INDENT, DAY + ANSWER).row(e.line()).lines();
        }
    }

    private List<String> lead() throws Failed {
        Table table = new Table(INDENT, DAY, ANSWER);
        for (LocalDate day : List.of(BEFORE, AFTER)) {
            JsonNode task = ask("/" + VINH_LONG + "/tasks/" + TASK + "?effectiveAt=" + day + "&atLeast=" + atLeast)
                    .path("task");
            table.row(
                    Cells.day(day),
                    Cells.text(task.path("lead")) + " (theo · by " + Cells.document(task.path("governedBy")) + ")");
        }
        return table.lines();
    }

    private List<String> inForce() throws Failed {
        Table table = new Table(INDENT, DAY, ANSWER);
        for (LocalDate day : SON_LA_DAYS) {
            JsonNode plans = ask("?issuer=" + SON_LA + "&effectiveAt=" + day + "&limit=" + PLANS_MAX)
                    .path("plans");
            String shown = Cells.day(day);
            for (JsonNode plan : plans) {
                if (MAY_BIND.contains(plan.path("status").asString(""))) {
                    JsonNode reason = plan.path("statusReason");
                    table.row(
                            shown,
                            Cells.text(plan.path("planId")) + ": " + Cells.text(reason.path("message")) + " · "
                                    + Cells.text(reason.path("messageEn")));
                    shown = "";
                }
            }
            if (!shown.isEmpty()) {
                table.row(shown, Cells.NONE);
            }
        }
        return table.lines();
    }

    private List<String> difference() throws Failed {
        JsonNode changes = ask("/" + VINH_LONG + "/diff?effectiveFrom=" + BEFORE + "&effectiveTo=" + AFTER)
                .path("changes");
        Set<String> tasks = new LinkedHashSet<>();
        List<JsonNode> ofTask = new ArrayList<>();
        for (JsonNode change : changes) {
            String ref = change.path("ref").asString("");
            tasks.add(ref);
            if (ref.equals(TASK) && ofTask.size() < CHANGES_MAX) {
                ofTask.add(change);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("3. Vĩnh Long: ngày 21 khác ngày 20 ở %d nhiệm vụ. · The 21st differs from the 20th in %d tasks."
                .formatted(tasks.size(), tasks.size()));
        lines.addAll(Changes.lines(ofTask, INDENT));
        return lines;
    }

    private List<String> history() throws Failed {
        List<String> lines = new ArrayList<>();
        JsonNode entries =
                ask("/" + VINH_LONG + "/history?limit=" + ENTRIES_MAX).path("entries");
        entries.forEach(entry -> lines.addAll(Entries.lines(entry, INDENT)));
        return lines;
    }

    private JsonNode ask(String question) throws Failed {
        return client.get("/api/plans" + question).taken();
    }
}

package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planledger.event.Deadline;
import planledger.event.Deadline.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plans that people have read by hand, where they lie beside the repository: in a folder {@code shared} above it, or
 * where {@code planledger.shared} says.
 */
class GoldenDeadlinesTest {
    private static final List<Kind> FIXED =
            List.of(Kind.BY, Kind.BY_EXCLUSIVE, Kind.MONTH, Kind.QUARTER, Kind.YEAR, Kind.RANGE, Kind.POINT);
    private static final Map<String, List<Kind>> KINDS = Map.of(
            "fixed", FIXED,
            "periodic", List.of(Kind.RECURRING),
            "continuous", List.of(Kind.STANDING),
            "unspecified", List.of(Kind.STANDING),
            "conditional", List.of(Kind.CONDITIONAL),
            "evidence", List.of(Kind.DELIVERED),
            "status", List.of(Kind.DELIVERED));

    private final JsonMapper json = new JsonMapper();

    @Test
    void every_golden_deadline_is_read_as_people_read_it() throws IOException {
        List<String> read = new ArrayList<>();
        List<String> golden = new ArrayList<>();
        for (JsonNode task : golden()) {
            for (Deadline.Part part : deadline(task).parts()) {
                read.add(id(task) + " " + part.label() + " " + kind(part) + " " + part.from() + " " + part.to());
            }
            for (JsonNode part : task.path("deadline_parts")) {
                golden.add(id(task) + " " + text(part, "label") + " " + KINDS.get(text(part, "kind")) + " "
                        + text(part, "earliest") + " " + text(part, "latest"));
            }
        }
        assertEquals(String.join("\n", golden), String.join("\n", read));
    }

    @Test
    void what_is_overdue_in_the_golden_plan_is_what_the_scenario_says() throws IOException {
        JsonNode scenario = scenario("SC17");
        for (String day : List.of("2025-10-01", "2026-01-01")) {
            List<String> late = new ArrayList<>();
            for (JsonNode task : golden()) {
                deadline(task).parts().stream()
                        .filter(part -> isLate(part, LocalDate.parse(day)))
                        .forEach(part -> late.add(id(task) + " " + part.label() + " " + part.to()));
            }
            assertEquals(parts(scenario.path("expected").path(day)), late, day);
        }
    }

    @Test
    void what_was_over_when_an_amendment_was_signed_is_what_the_scenario_says() throws IOException {
        JsonNode scenario = scenario("SC05").path("expected");
        LocalDate signed = LocalDate.parse(scenario.path("at").asString());
        List<String> late = new ArrayList<>();
        for (JsonNode task : SampleDeadlinesTest.tasks("05-vinh-long.ct-ubnd.2025.713-qdd-ubnd.json")) {
            SampleDeadlinesTest.deadline(task).parts().stream()
                    .filter(part -> isLate(part, signed))
                    .forEach(part -> late.add(task.path("ref").asString() + " " + part.label() + " " + part.to()));
        }
        assertEquals(parts(scenario.path("parts")), late);
    }

    private static boolean isLate(Deadline.Part part, LocalDate day) {
        return FIXED.contains(part.kind()) && part.to() != null && part.to().isBefore(day);
    }

    private static List<String> parts(JsonNode expected) {
        return expected.valueStream()
                .map(part -> text(part, "task") + " " + text(part, "part") + " " + text(part, "latest"))
                .toList();
    }

    private static List<Kind> kind(Deadline.Part part) {
        return KINDS.values().stream()
                .filter(kinds -> kinds.contains(part.kind()))
                .findFirst()
                .orElse(List.of(part.kind()));
    }

    private static Deadline deadline(JsonNode task) {
        List<String> products =
                task.path("product_items").valueStream().map(JsonNode::asString).toList();
        return DeadlineReader.read(task.path("deadline").asString(), Said.PLAN_YEAR, products);
    }

    private static String id(JsonNode task) {
        return text(task, "section") + "." + text(task, "no");
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    private JsonNode scenario(String id) throws IOException {
        Path file = shared().resolve("scenarios/scenarios.json");
        return json.readTree(Files.readString(file))
                .path("scenarios")
                .valueStream()
                .filter(scenario -> scenario.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> golden() throws IOException {
        List<JsonNode> tasks = new ArrayList<>();
        try (Stream<Path> files = Files.list(shared().resolve("golden"))) {
            for (Path file : files.sorted().toList()) {
                json.readTree(Files.readString(file)).path("tasks").forEach(tasks::add);
            }
        }
        return tasks;
    }

    private static Path shared() {
        String told = System.getProperty("planledger.shared");
        Path found = told != null ? Path.of(told) : null;
        for (Path at = Path.of("").toAbsolutePath(); found == null && at != null; at = at.getParent()) {
            found = Files.isDirectory(at.resolve("shared/golden")) ? at.resolve("shared") : null;
        }
        assumeTrue(found != null, "no folder shared/golden above the repository: its plans are not compared");
        return found;
    }
}

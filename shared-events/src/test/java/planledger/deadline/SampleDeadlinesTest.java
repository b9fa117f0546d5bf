package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Deadline;
import planledger.event.Deadline.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The deadlines of the sample documents that the repository holds. */
class SampleDeadlinesTest {
    private static final Path SAMPLES = Path.of("../ops/samples");

    @Test
    void every_sample_deadline_is_read() throws IOException {
        int cells = 0;
        try (var files = Files.list(SAMPLES)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                for (JsonNode task : tasks(file.getFileName().toString())) {
                    deadline(task).parts().forEach(part -> assertNotEquals(Kind.UNREAD, part.kind(), task.toString()));
                    cells++;
                }
            }
        }
        assertEquals(127, cells);
    }

    static Deadline deadline(JsonNode task) {
        List<String> products =
                task.path("products").valueStream().map(JsonNode::asString).toList();
        return DeadlineReader.read(task.path("deadline").asString(), Said.PLAN_YEAR, products);
    }

    /** Every row of a sample that has a deadline, in printed order. */
    static List<JsonNode> tasks(String file) throws IOException {
        List<JsonNode> tasks = new ArrayList<>();
        collect(new JsonMapper().readTree(Files.readString(SAMPLES.resolve(file))), tasks);
        return tasks;
    }

    private static void collect(JsonNode node, List<JsonNode> tasks) {
        if (node.path("deadline").isString()) {
            tasks.add(node);
        }
        node.forEach(child -> collect(child, tasks));
    }
}

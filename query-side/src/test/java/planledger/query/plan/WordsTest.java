package planledger.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planledger.event.Deadline;
import planledger.event.Disposition;
import planledger.event.Field;
import planledger.event.PlanEvent;
import planledger.timeline.Change;
import planledger.timeline.PlanStatus;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;

/** The words of the pages have one for everything that can be shown. */
class WordsTest {
    private static Set<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream("/pages/" + file)) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    @Test
    void everything_that_can_be_shown_has_a_word() throws IOException {
        Set<String> lacking = new TreeSet<>();
        add(lacking, "plan.", PlanStatus.Kind.values());
        add(lacking, "mark.plan.", PlanStatus.Kind.values());
        add(lacking, "status.", TaskStatus.Kind.values());
        add(lacking, "mark.", TaskStatus.Kind.values());
        add(lacking, "existence.", TaskState.Existence.values());
        add(lacking, "field.", Field.values());
        add(lacking, "fate.", Disposition.Kind.values());
        add(lacking, "due.", Deadline.Kind.values());
        add(lacking, "change.", Change.Kind.values());
        for (Class<?> event : PlanEvent.class.getPermittedSubclasses()) {
            if (event != PlanEvent.KeyReserved.class) { // Stands in no plan's stream.
                lacking.add("type"
                        + event.getSimpleName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
            }
        }
        lacking = lacking.stream()
                .map(key -> key.startsWith("type-") ? "type." + key.substring(5) : key)
                .collect(Collectors.toCollection(TreeSet::new));
        lacking.removeAll(keys("questions.properties"));
        assertEquals(Set.of(), lacking);
    }

    private static void add(Set<String> keys, String before, Enum<?>[] constants) {
        Stream.of(constants).forEach(constant -> keys.add(before + constant.name()));
    }
}

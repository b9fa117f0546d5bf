package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Item;
import planledger.event.Labels;
import planledger.event.Section;
import planledger.event.TaskRef;
import planledger.timeline.TaskState.Existence;

/**
 * The sections of a plan in the slow reading. Stated is what a known entry prints as a heading, names as the section of
 * a row, or uses as the first label of a path; up to the greatest numeral the others are inferred, unless the plan's
 * content is fully held. A title is the last one that certainly binds, else the last one printed at all. A section is
 * touched by the last act that certainly binds and names a task which stands in the section on that day.
 */
final class SlowSections {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private SlowSections() {}

    static List<SectionState> on(LocalDate day, SlowReading plan) {
        Map<String, Existence> sections = new TreeMap<>(Labels::compare);
        stated(plan).forEach(label -> sections.put(label, Existence.STATED));
        int last = sections.keySet().stream().mapToInt(ROMAN::indexOf).max().orElse(-1);
        for (int i = 0; i < last && !plan.full(); i++) {
            sections.putIfAbsent(ROMAN.get(i), Existence.INFERRED);
        }
        Map<String, GovernedBy> touched = touched(day, plan);
        List<SectionState> states = new ArrayList<>();
        sections.forEach((label, existence) ->
                states.add(new SectionState(label, title(label, day, plan), existence, touched.get(label))));
        return states;
    }

    private static Set<String> stated(SlowReading plan) {
        Set<String> labels = new HashSet<>();
        plan.issued.sections().forEach(section -> labels.add(section.label()));
        plan.issued.tasks().forEach(task -> {
            labels.add(path(task.ref()));
            labels.add(text(task.get(Field.SECTION)));
        });
        for (SlowAct act : plan.acts) {
            act.amendment().sections().forEach(section -> labels.add(section.label()));
            for (Item item : act.items()) {
                labels.add(path(item.ref()));
                labels.add(text(row(item)));
                if (item instanceof Item.Add add && add.after() != null) {
                    labels.add(path(add.after()));
                }
            }
        }
        labels.remove("");
        return labels;
    }

    private static @Nullable String title(String label, LocalDate day, SlowReading plan) {
        String printed = printed(plan.issued.sections(), label);
        String bound = printed;
        for (SlowAct act : plan.acts) {
            String title = printed(act.amendment().sections(), label);
            if (title != null) {
                printed = title;
                bound = act.certainOn(day) ? title : bound;
            }
        }
        return bound == null ? printed : bound;
    }

    private static @Nullable String printed(List<Section> sections, String label) {
        String title = null;
        for (Section section : sections) {
            title = section.label().equals(label) ? section.title() : title;
        }
        return title;
    }

    private static Map<String, GovernedBy> touched(LocalDate day, SlowReading plan) {
        Map<TaskRef, String> sections = new HashMap<>();
        plan.named().forEach(ref -> sections.put(ref, sectionOf(ref, day, plan)));
        Map<String, GovernedBy> touched = new HashMap<>();
        for (SlowAct act : plan.acts) {
            for (Item item : act.items()) {
                if (act.certainOn(day)) {
                    touched.put(sections.getOrDefault(item.ref(), ""), act.by(0));
                }
            }
        }
        return touched;
    }

    private static String sectionOf(TaskRef ref, LocalDate day, SlowReading plan) {
        FieldState state = new SlowTask(ref, day, plan).field(Field.SECTION);
        FieldState certain = state instanceof FieldState.Undetermined open ? open.otherwise() : state;
        String named = certain instanceof FieldState.Known known ? text(known.value()) : "";
        return named.isEmpty() ? path(ref) : named;
    }

    private static @Nullable FieldValue row(Item item) {
        if (item instanceof Item.Amend amend) {
            return amend.set().get(Field.SECTION);
        }
        if (item instanceof Item.Restate restate) {
            return restate.task().get(Field.SECTION);
        }
        return item instanceof Item.Add add ? add.task().get(Field.SECTION) : null;
    }

    private static String text(@Nullable FieldValue value) {
        return value instanceof FieldValue.Text said && said.text() != null ? said.text() : "";
    }

    /** The first label of a path; empty where the plan numbers its tasks through. */
    private static String path(TaskRef ref) {
        String[] labels = ref.text().split("[.*-]", 2);
        return labels.length > 1 ? labels[0] : "";
    }
}

package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import planledger.event.Citation;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Item;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.event.Task;
import planledger.event.TaskRef;

/** Rows and targets and changes of them for a random history: of few tasks, in few words, on few days. */
final class RandomItems {
    static final List<String> SECTIONS = List.of("I", "II", "IV", "VII", "A");
    static final List<String> WORDS = List.of("a", "b", "c");

    private static final List<String> NUMBERED_THROUGH = List.of("1", "2", "3", "4", "5", "5a", "5b", "6", "9");
    private static final List<String> PATHS =
            List.of("I.1", "I.3", "I.3a", "II.2", "II.4", "IV.2.l", "VII*1.2", "VII*1.4");
    private static final List<Field> COLUMNS =
            List.of(Field.TITLE, Field.LEAD, Field.PRODUCTS, Field.DEADLINE, Field.NOTES, Field.CITES);
    private static final List<String> TARGETS = List.of("2", "II.1", "II.1.b", "III.5.a");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 8;
    private static final int DAYS_BETWEEN = 7;

    final List<TaskRef> refs;

    private final Random random;
    private final List<Field> columns;

    RandomItems(Random random) {
        boolean paths = random.nextBoolean();
        this.random = random;
        this.refs =
                (paths ? PATHS : NUMBERED_THROUGH).stream().map(TaskRef::new).toList();
        this.columns = paths
                ? COLUMNS
                : Stream.concat(COLUMNS.stream(), Stream.of(Field.SECTION)).toList();
    }

    /** What one act does: a task is changed once and renumbered once. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        Set<TaskRef> changed = new HashSet<>();
        Set<TaskRef> renumbered = new HashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Item item = item(any(refs));
            if ((item instanceof Item.Renumber ? renumbered : changed).add(item.ref())) {
                items.add(item);
            }
        }
        return items;
    }

    private Item item(TaskRef ref) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Item.Restate(ref, row(ref));
            case 2, 3 -> new Item.Add(one(4) ? null : any(refs), row(ref));
            case 4 -> new Item.Repeal(ref);
            case 5 -> new Item.Renumber(ref, any(refs).text());
            default -> new Item.Amend(ref, columns());
        };
    }

    /** A whole row, most cells empty. */
    Task row(TaskRef ref) {
        return new Task(ref, columns());
    }

    private Fields columns() {
        Map<Field, FieldValue> values = new EnumMap<>(Field.class);
        for (Field field : columns) {
            if (one(2)) {
                values.put(field, one(4) ? Fields.none(field) : cell(field));
            }
        }
        return new Fields(values);
    }

    private FieldValue cell(Field field) {
        FieldValue none = Fields.none(field);
        if (none instanceof FieldValue.Names) {
            return new FieldValue.Names(one(2) ? List.of(any(WORDS)) : List.of(any(WORDS), any(WORDS)));
        }
        if (none instanceof FieldValue.Due) {
            return new FieldValue.Due(deadline());
        }
        return none instanceof FieldValue.Cited
                ? new FieldValue.Cited(citations())
                : new FieldValue.Text(any(field == Field.SECTION ? SECTIONS : WORDS));
    }

    Deadline deadline() {
        LocalDate day = day();
        Deadline.Part part = new Deadline.Part(null, Deadline.Kind.BY, null, day, false, null);
        return new Deadline(day.toString(), 1, List.of(part));
    }

    /** One or two cited documents. */
    List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            String number = one(3) ? null : any(WORDS);
            citations.add(new Citation(one(2) ? "TT" : null, number, one(2) ? day() : null, one(2) ? "TT 2" : null));
        }
        return citations;
    }

    /** What one act does to targets: each is named once. */
    List<TargetItem> targetItems() {
        List<TargetItem> items = new ArrayList<>();
        for (Target target : targets()) {
            items.add(one(3) ? new TargetItem.Repeal(target.ref()) : new TargetItem.Set(target));
        }
        return items;
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (String ref : TARGETS) {
            if (one(3)) {
                String said = any(WORDS);
                String value = Integer.toString(said.charAt(0));
                targets.add(new Target(ref, said, List.of(new Target.Measure("Tỷ lệ", ">=", value, "%", 2025))));
            }
        }
        return targets;
    }

    LocalDate day() {
        return FIRST_DAY.plusDays((long) DAYS_BETWEEN * random.nextInt(DAYS));
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

package planledger.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planledger.deadline.DeadlineReader;
import planledger.event.Commitment;
import planledger.event.Deadline;
import planledger.event.EffectiveFrom;
import planledger.event.EffectiveFrom.Bound;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.TaskStatus.Kind;

/** A short history of one plan for 2025, told act by act; deadlines as printed. Task 1 is the one that is asked about. */
final class Story {
    static final PlanId PLAN = new PlanId("vinh-long.ubnd.2024.140-kh-ubnd");
    static final Commitment REASON = new Commitment("0".repeat(64));
    static final TaskRef TASK = new TaskRef("1");
    private static final int YEAR = 2025;

    private final List<Entry> entries = new ArrayList<>();

    private Story() {}

    /** A plan of 20 December 2024, in force from that day, whose only row prints a deadline and products. */
    static Story of(@Nullable String deadline, String... products) {
        return of("2024-12-20", EffectiveFrom.on(day("2024-12-20")), deadline, products);
    }

    static Story of(@Nullable String issuedOn, EffectiveFrom from, @Nullable String deadline, String... products) {
        return new Story().and(issued(issuedOn, from, Content.FULL, List.of(new Task(TASK, row(deadline, products)))));
    }

    /** A plan of which no row is held. */
    static Story notHeld() {
        return new Story().and(issued("2024-12-20", EffectiveFrom.on(day("2024-12-20")), Content.NOT_HELD, List.of()));
    }

    private static PlanIssued issued(@Nullable String on, EffectiveFrom from, Content content, List<Task> tasks) {
        return new PlanIssued(
                PLAN,
                by(on),
                "Kế hoạch",
                from,
                null,
                List.of(),
                List.of(),
                content,
                null,
                List.of(),
                tasks,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Story and(PlanEvent event) {
        Instant recordedAt = Instant.parse("2026-06-01T03:00:00Z").plusSeconds(entries.size());
        entries.add(new Entry(entries.size() + 1, 10 + entries.size(), recordedAt, "clerk", event));
        return this;
    }

    Story recordedOn(String day) {
        int last = entries.size() - 1;
        Entry entry = entries.get(last);
        Instant at = Instant.parse(day + "T03:00:00Z");
        entries.set(last, new Entry(entry.revision(), entry.position(), at, entry.actor(), entry.event()));
        return this;
    }

    Story amended(String issuedOn, @Nullable String deadline, String... products) {
        return amended(issuedOn, EffectiveFrom.on(day(issuedOn)), row(deadline, products));
    }

    Story amended(@Nullable String issuedOn, EffectiveFrom from, Fields set) {
        return acted(issuedOn, from, new Item.Amend(TASK, set));
    }

    Story acted(@Nullable String issuedOn, EffectiveFrom from, Item... items) {
        return and(new PlanAmended(PLAN, by(issuedOn), from, null, List.of(), List.of(items), List.of(), null));
    }

    Story done(@Nullable String on, @Nullable String product, @Nullable String period) {
        return reported(on, product, period, Claim.DONE);
    }

    Story reported(@Nullable String on, @Nullable String product, @Nullable String period, Claim claim) {
        Evidence evidence = on == null ? new Evidence.None() : new Evidence.ByDocument(by(on));
        return and(new CompletionRecorded(PLAN, TASK, product, period, evidence, claim, null, null));
    }

    static Fields row(@Nullable String deadline, String... products) {
        Map<Field, FieldValue> columns = new EnumMap<>(Field.class);
        columns.put(Field.PRODUCTS, new FieldValue.Names(Arrays.asList(products)));
        columns.put(Field.DEADLINE, new FieldValue.Due(read(deadline, products)));
        return new Fields(columns);
    }

    /** The deadline alone. */
    static Fields due(String deadline) {
        return new Fields(Map.of(Field.DEADLINE, new FieldValue.Due(read(deadline))));
    }

    private static @Nullable Deadline read(@Nullable String printed, String... products) {
        return printed == null ? null : DeadlineReader.read(printed, YEAR, Arrays.asList(products));
    }

    static Instrument by(@Nullable String issuedOn) {
        LocalDate on = issuedOn == null ? null : day(issuedOn);
        return new Instrument("QĐ", null, on, null, null, "vinh-long.ubnd", null, null, null, null, null);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** From an unknown day between two. */
    static EffectiveFrom between(String first, String last) {
        Bound notAfter = new Bound(day(last), EffectiveFrom.Kind.STATED, null);
        return new EffectiveFrom(null, new Bound(day(first), EffectiveFrom.Kind.STATED, null), notAfter);
    }

    Timeline timeline() {
        return Timeline.of(entries);
    }

    TaskStatus on(String day) {
        return Objects.requireNonNull(timeline().taskStatus(TASK, day(day), entries.size()));
    }

    /** Where an event is shown that conditional deadlines wait for. */
    Kind on(String day, Function<TaskRef, Optional<LocalDate>> triggeredOn) {
        return Objects.requireNonNull(timeline().taskStatus(TASK, day(day), entries.size(), triggeredOn))
                .kind();
    }

    /** Revision of the report that decides about the only part; 0 where none does. */
    long decidedBy(String day) {
        Completion by = part(day).by();
        return by == null ? 0 : by.id();
    }

    /** The only part. */
    PartStatus part(String day) {
        List<PartStatus> parts = on(day).parts();
        if (parts.size() != 1) {
            throw new AssertionError("Not one part: " + parts);
        }
        return parts.get(0);
    }

    /** Part by part: what is due, where it stands, by when. */
    String said(String day) {
        StringBuilder text = new StringBuilder();
        for (PartStatus part : on(day).parts()) {
            String label = part.part() == null || part.part().label() == null
                    ? ""
                    : part.part().label() + " ";
            text.append(text.isEmpty() ? "" : "; ").append(label).append(part.kind());
            text.append(part.dueOn() == null ? "" : " " + part.dueOn());
        }
        return text.toString();
    }
}

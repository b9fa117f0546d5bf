package planledger.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import planledger.event.Commitment;
import planledger.event.Disposition;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.Response;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.TargetItem;
import planledger.event.Task;

/**
 * A history of a plan from a seed. Few tasks, days, numbers and words, so that acts meet on one task, on one day and in
 * one register. Obeys no rule of the plan but two: an act changes a task once and renumbers it once, and a path says
 * the section of its task, so that the row does not.
 */
public final class RandomHistory {
    private static final int ENTRIES_MIN = 5;
    private static final int ENTRIES_MAX = 30;
    static final Commitment REASON = new Commitment("0".repeat(64));
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final PlanId PLAN = new PlanId("son-la.vpub.2025.06-kh-vpub");

    private final Random random;
    private final RandomItems rows;
    private final RandomAct acts;
    private final RandomCorrection corrections;
    /** Whether each act was issued before all those recorded earlier. */
    private final boolean backwards;

    private final List<PlanEvent> events = new ArrayList<>();

    private RandomHistory(long seed) {
        this.random = new Random(new SplittableRandom(seed).nextLong()); // Neighbouring seeds of Random begin alike.
        this.rows = new RandomItems(random);
        this.acts = new RandomAct(random, rows);
        this.corrections = new RandomCorrection(random, rows);
        this.backwards = one(8);
    }

    /** A history of that many entries; the same for the same seed. */
    public static List<PlanEvent> of(long seed, int size) {
        RandomHistory history = new RandomHistory(seed);
        history.events.add(history.issued());
        while (history.events.size() < size) {
            history.events.add(history.next());
        }
        return history.events;
    }

    /** A history of a few entries. */
    public static List<PlanEvent> small(long seed) {
        return of(seed, ENTRIES_MIN + (int) (seed % (ENTRIES_MAX - ENTRIES_MIN + 1)));
    }

    /** The events as the ledger has them: with other plans' entries in between, near midnight in Hanoi. */
    static List<Entry> recorded(List<PlanEvent> events) {
        Random random = new Random(events.size());
        List<Entry> entries = new ArrayList<>();
        long position = 0;
        for (PlanEvent event : events) {
            position += 1 + random.nextInt(3);
            Instant midnight = Instant.parse("2025-01-05T17:00:00Z").plusSeconds(86_400L * random.nextInt(40));
            Instant recordedAt = midnight.plusMillis(random.nextInt(3) - 1);
            entries.add(new Entry(entries.size() + 1, position, recordedAt, "clerk", event));
        }
        return entries;
    }

    private PlanIssued issued() {
        Content content = any(List.of(Content.values()));
        List<Task> tasks = new ArrayList<>();
        rows.refs.stream()
                .filter(ref -> content != Content.NOT_HELD && one(2))
                .forEach(ref -> tasks.add(rows.row(ref)));
        LocalDate to = one(3) ? rows.day().plusDays(27) : null;
        return new PlanIssued(
                PLAN,
                instrument(),
                "Kế hoạch",
                acts.from(),
                to,
                rows.citations(),
                rows.citations(),
                content,
                null,
                sections(),
                tasks,
                rows.targets(),
                List.of(),
                List.of(),
                List.of());
    }

    private PlanEvent next() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> corrections.of(events);
            case 4, 5 -> completion();
            case 6 -> one(2) ? ended() : amended();
            case 7, 8, 9 ->
                one(2)
                        ? new PlanSuspended(PLAN, instrument(), acts.from(), REASON)
                        : new PlanResumed(PLAN, instrument(), acts.from(), REASON);
            case 10 -> one(2) ? withdrawn() : saidAboutThePlan();
            default -> amended();
        };
    }

    private PlanAmended amended() {
        PlanEvent.Residual residual = one(3) ? new PlanEvent.Residual(one(2) ? null : any(RandomItems.WORDS)) : null;
        List<TargetItem> targets = one(2) ? rows.targetItems() : List.of();
        return new PlanAmended(PLAN, instrument(), acts.from(), residual, sections(), rows.items(), targets, null);
    }

    private PlanEvent ended() {
        PlanId other = new PlanId("son-la.vpub.2026." + random.nextInt(3));
        return one(2)
                ? new PlanReplaced(PLAN, other, instrument(), acts.from(), dispositions())
                : new PlanRepealed(PLAN, instrument(), acts.from(), REASON);
    }

    /** What changes nothing of the plan's state. */
    private PlanEvent saidAboutThePlan() {
        PlanId other = new PlanId("son-la.vpub.2024." + random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> new PlanTookPlace(PLAN, List.of(other), acts.from(), List.of());
            case 1 -> new TasksDisposed(PLAN, dispositions(), REASON);
            default -> new FindingResponded(PLAN, any(RandomItems.WORDS), Response.EXPLAINED, null, REASON);
        };
    }

    private List<Disposition> dispositions() {
        return List.of(new Disposition(PLAN, any(rows.refs), Disposition.Kind.UNRESOLVED, List.of()));
    }

    /** Most often of a report of work; of another entry it means nothing. */
    private CompletionWithdrawn withdrawn() {
        List<Long> reports = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof CompletionRecorded) {
                reports.add(i + 1L);
            }
        }
        long entry = reports.isEmpty() || one(6) ? 1 + random.nextInt(events.size()) : any(reports);
        return new CompletionWithdrawn(PLAN, entry, null, REASON);
    }

    private CompletionRecorded completion() {
        Evidence evidence = one(2) ? new Evidence.ByDocument(instrument()) : new Evidence.None();
        PlanEvent.Claim claim = any(List.of(PlanEvent.Claim.values()));
        LocalDate on = one(2) ? rows.day() : null;
        return new CompletionRecorded(PLAN, any(rows.refs), any(RandomItems.WORDS), null, evidence, claim, on, null);
    }

    private List<Section> sections() {
        return one(4) ? List.of(new Section(any(RandomItems.SECTIONS), any(RandomItems.WORDS))) : List.of();
    }

    private Instrument instrument() {
        return acts.instrument(backwards ? FIRST_DAY.minusDays(events.size()) : one(5) ? null : rows.day());
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

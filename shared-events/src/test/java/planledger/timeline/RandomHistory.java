package planledger.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import planledger.event.Commitment;
import planledger.event.EffectiveFrom;
import planledger.event.EffectiveFrom.Bound;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Task;

/**
 * A history of a plan from a seed. Few tasks, days, numbers and words, so that acts meet on one task, on one day and in
 * one register. Obeys no rule of the plan but two: an act changes a task once and renumbers it once, and a path says
 * the section of its task, so that the row does not.
 */
public final class RandomHistory {
    private static final int ENTRIES_MIN = 5;
    private static final int ENTRIES_MAX = 30;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    private static final int DAYS = 8;
    private static final int DAYS_BETWEEN = 7;
    private static final PlanId PLAN = new PlanId("son-la.vpub.2025.06-kh-vpub");
    private static final Commitment REASON = new Commitment("0".repeat(64));
    private static final List<String> NUMBERS =
            List.of("5/QĐ-UBND", "05/QĐ-\nUBND", "6/QĐUBND", "6/qđ-ubnd", "17/QĐ-UBND", "6/KH-UBND", "18-NQ/TW", "bis");
    private static final List<String> ISSUERS = List.of("son-la.ubnd", "son-la.ct-ubnd");

    private final Random random;
    private final RandomItems rows;
    /** Whether each act was issued before all those recorded earlier. */
    private final boolean backwards;

    private final List<PlanEvent> events = new ArrayList<>();

    private RandomHistory(long seed) {
        this.random = new Random(new SplittableRandom(seed).nextLong()); // Neighbouring seeds of Random begin alike.
        this.rows = new RandomItems(random);
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
        LocalDate to = one(3) ? day().plusDays(27) : null;
        return new PlanIssued(
                PLAN,
                instrument(),
                "Kế hoạch",
                from(),
                to,
                List.of(),
                List.of(),
                content,
                null,
                sections(),
                tasks,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private PlanEvent next() {
        PlanEvent.Residual residual = one(3) ? new PlanEvent.Residual(one(2) ? null : any(RandomItems.WORDS)) : null;
        PlanId other = new PlanId("son-la.vpub.2026." + random.nextInt(3));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> correction();
            case 4, 5 -> completion();
            case 6 -> new PlanReplaced(PLAN, other, instrument(), from(), List.of());
            case 7 -> new PlanTookPlace(PLAN, List.of(other), from(), List.of());
            default -> new PlanAmended(PLAN, instrument(), from(), residual, sections(), rows.items(), List.of(), null);
        };
    }

    private EntryCorrected correction() {
        List<Long> acts = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            PlanEvent event = events.get(i);
            if (event instanceof PlanIssued || event instanceof PlanAmended || event instanceof PlanReplaced) {
                acts.add(i + 1L);
            }
        }
        boolean number = one(4);
        String path = number ? "/instrument/number" : one(3) ? "/effectiveFrom" : "/instrument/issuedOn";
        String to = one(6) ? null : number ? any(NUMBERS) : day().toString();
        return new EntryCorrected(PLAN, any(acts), path, null, to, null, null, REASON);
    }

    private CompletionRecorded completion() {
        Evidence evidence = one(2) ? new Evidence.ByDocument(instrument()) : new Evidence.None();
        PlanEvent.Claim claim = any(List.of(PlanEvent.Claim.values()));
        LocalDate on = one(2) ? day() : null;
        return new CompletionRecorded(PLAN, any(rows.refs), any(RandomItems.WORDS), null, evidence, claim, on, null);
    }

    private List<Section> sections() {
        return one(4) ? List.of(new Section(any(RandomItems.SECTIONS), any(RandomItems.WORDS))) : List.of();
    }

    private Instrument instrument() {
        LocalDate on = backwards ? FIRST_DAY.minusDays(events.size()) : one(5) ? null : day();
        String number = one(6) ? null : any(NUMBERS);
        return new Instrument("QĐ", number, on, null, null, any(ISSUERS), null, null, null, null, null);
    }

    private EffectiveFrom from() {
        if (!one(3)) {
            return EffectiveFrom.on(day());
        }
        LocalDate first = day();
        Bound notBefore = bound(first);
        return new EffectiveFrom(null, notBefore, bound(first.plusDays(random.nextInt(30))));
    }

    private @Nullable Bound bound(LocalDate on) {
        return one(3) ? null : new Bound(on, any(List.of(EffectiveFrom.Kind.values())), null);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays((long) DAYS_BETWEEN * random.nextInt(DAYS));
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

package planledger.finding;

import static planledger.finding.Acts.REASON;
import static planledger.finding.Rows.fields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;
import planledger.event.Disposition;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.DocumentEvent.Status;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.Residual;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.RandomHistory;

/** A random history of a plan, then what findings are about: deadlines, citations, evidence, corrections, fates. */
final class RandomLedger {
    private static final int MORE_MAX = 25;
    private static final List<String> DEADLINES = List.of(
            "Quý I/2025", "Quý II/2025", "Trước ngày 20/01/2025", "Kế hoạch tháng 1; báo cáo tháng 2", "30/02/2025");
    private static final List<String> NUMBERS =
            List.of("5/QĐ-UBND", "6/QĐ-UBND", "7/KH-UBND", "06/KH-VPUB", "02/2017/TT-VPCP", "9/BC-VPUB");
    private static final List<String> ISSUERS = List.of("son-la.ubnd", "son-la.vpub");
    private static final List<String> PRODUCTS =
            List.of("Kế hoạch", "Báo cáo của Văn phòng", "Quyết định của UBND tỉnh");

    private static final List<TaskRef> TASKS =
            Stream.of("1", "2", "5a", "I.1", "I.3").map(TaskRef::new).toList();

    private final Random random;
    private final List<PlanEvent> events;
    private final Ledger ledger = new Ledger();
    private final PlanId plan;

    private RandomLedger(long seed) {
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.events = new ArrayList<>(RandomHistory.small(seed));
        this.plan = events.get(0).planId();
    }

    static Ledger of(long seed) {
        RandomLedger made = new RandomLedger(seed);
        made.events.forEach(made::record);
        made.agencies();
        for (int i = made.random.nextInt(MORE_MAX); i >= 0; i--) {
            made.more();
        }
        return made.ledger;
    }

    /** Of the leads that are printed, one ended for nobody and one for two; the third has two names. */
    private void agencies() {
        AgencyId a = new AgencyId("a");
        AgencyId b = new AgencyId("b");
        AgencyId c = new AgencyId("c");
        for (AgencyId id : List.of(a, b, c)) {
            ledger.record(new AgencyRegistered(id, id.text(), List.of(id + " " + id), null, null, null));
        }
        EffectiveFrom from = EffectiveFrom.on(day());
        ledger.record(new SuccessionRecorded(Kind.DISSOLVE, List.of(a), List.of(), null, from, instrument()));
        ledger.record(new SuccessionRecorded(Kind.SPLIT, List.of(b), List.of(b, c), null, from, instrument()));
    }

    private void record(PlanEvent event) {
        ledger.on(day().plusDays(random.nextInt(40)).toString()).record(event);
    }

    private void more() {
        int kind = random.nextInt(12);
        if (kind == 0) {
            status();
        } else if (kind == 1) {
            successor();
        } else {
            PlanEvent event = kind < 5 ? amendment() : kind < 8 ? report() : kind < 10 ? correction() : aside();
            events.add(event);
            record(event);
        }
    }

    private void status() {
        String number = any(List.of("2025.05-qdd-ubnd", "2025.06-kh-vpub", "09-bc-vpub"));
        ledger.record(new DocumentStatusRecorded(
                number, any(List.of(Status.values())), EffectiveFrom.on(day()), null, List.of(), REASON));
    }

    /** A plan that takes this one's place, once, and reports this one as its own proof. */
    private void successor() {
        PlanId next = new PlanId("son-la.vpub.2026.0");
        if (!ledger.inspect(next, ledger.position(), day()).isPresent()) {
            PlanIssued issued = Plans.plan(next, "90/KH-VPUB", day().toString(), Content.FULL, row("1"), row("2"));
            ledger.record(Plans.replacing(issued, plan));
            ledger.record(
                    new CompletionRecorded(next, new TaskRef("1"), null, null, document(), Claim.DONE, null, null));
        }
    }

    private PlanAmended amendment() {
        List<Item> items = new ArrayList<>();
        for (TaskRef task : some()) {
            items.add(
                    random.nextInt(3) == 0
                            ? new Item.Restate(task, new Task(task, cells()))
                            : new Item.Amend(task, cells()));
        }
        Residual residual = random.nextBoolean() ? new Residual(null) : null;
        LocalDate from = random.nextBoolean() ? day() : null;
        return new PlanAmended(
                plan, instrument(), new EffectiveFrom(from, null, null), residual, List.of(), items, List.of(), null);
    }

    private CompletionRecorded report() {
        Evidence weak = random.nextBoolean() ? new Evidence.None() : new Evidence.ByLink("https://example.vn/");
        Evidence evidence = random.nextInt(4) == 0 ? weak : document();
        String product = random.nextBoolean() ? any(PRODUCTS) : null;
        return new CompletionRecorded(
                plan, any(TASKS), product, null, evidence, any(List.of(Claim.values())), null, null);
    }

    private PlanEvent aside() {
        List<Long> reports = entries(CompletionRecorded.class);
        if (!reports.isEmpty() && random.nextBoolean()) {
            return new CompletionWithdrawn(plan, any(reports), null, REASON);
        }
        List<Disposition> fates = new ArrayList<>();
        for (TaskRef task : some()) {
            fates.add(new Disposition(plan, task, any(List.of(Disposition.Kind.values())), List.of()));
        }
        return new TasksDisposed(plan, fates, REASON);
    }

    private PlanEvent correction() {
        List<Long> amendments = entries(PlanAmended.class);
        long entry = amendments.isEmpty() || random.nextInt(4) == 0 ? 1 : any(amendments);
        String path = "/instrument/issuedOn";
        String to = day().toString();
        if (events.get((int) entry - 1) instanceof PlanAmended act) {
            for (Item item : act.items()) {
                if (item instanceof Item.Amend amend && amend.set().values().containsKey(Field.NOTES)) {
                    path = "/tasks/" + item.ref() + "/notes";
                    to = any(List.of("a", "b"));
                }
            }
        } else if (random.nextBoolean()) {
            path = "/title";
            to = any(List.of("Kế hoạch", "Kế hoạch năm 2025"));
        }
        return new EntryCorrected(plan, entry, path, null, to, null, null, REASON);
    }

    private List<Long> entries(Class<?> type) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (type.isInstance(events.get(i))) {
                found.add(i + 1L);
            }
        }
        return found;
    }

    private Task row(String ref) {
        return new Task(new TaskRef(ref), cells());
    }

    private Fields cells() {
        return random.nextBoolean()
                ? fields(Field.DEADLINE, any(DEADLINES), Field.NOTES, any(List.of("a", "b")))
                : fields(
                        Field.LEAD,
                        any(List.of("a", "b", "a; b", "a; a a")),
                        Field.CITES,
                        Rows.citation(any(NUMBERS), day().toString()),
                        Field.PRODUCTS,
                        any(PRODUCTS));
    }

    private Evidence document() {
        return new Evidence.ByDocument(instrument());
    }

    private Instrument instrument() {
        String day = random.nextInt(5) == 0 ? null : day().toString();
        return Rows.document(any(NUMBERS), day, any(ISSUERS));
    }

    /** One to three tasks, each once. */
    private List<TaskRef> some() {
        List<TaskRef> some = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            TaskRef task = any(TASKS);
            if (!some.contains(task)) {
                some.add(task);
            }
        }
        return some;
    }

    private LocalDate day() {
        return LocalDate.of(2025, 1, 1).plusDays(7L * random.nextInt(8));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

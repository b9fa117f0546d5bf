package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanId;
import planledger.event.Task;

/** A history of one task from a seed: its deadlines, the reports on it, the life of its plan. Same seed, same history. */
final class RandomTask {
    static final List<String> PRODUCTS = List.of("Kế hoạch", "Báo cáo");
    static final List<String> PERIODS = List.of("Quý I", "Quý II/2025", "Tháng 3", "Năm 2025");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 15);
    private static final int DAYS = 380;
    private static final int ENTRIES_MAX = 8;
    private static final List<String> CELLS = List.of(
            "Quý I/2025",
            "Quý II/2025",
            "Trước ngày 16/3/2025",
            "Chậm nhất ngày 31/5/2025",
            "Giữa năm 2025",
            "Tháng 3/2025",
            "Từ tháng 3/2025 trở đi",
            "Kế hoạch: Quý I/2025; Báo cáo: Quý III/2025",
            "Kế hoạch: Quý II/2025; Báo cáo khi có yêu cầu",
            "Quý I, Quý II năm 2025",
            "Kế hoạch Quý I, Quý II năm 2025",
            "Hằng quý trong năm 2025",
            "Định kỳ hằng quý",
            "Thường xuyên",
            "Sau khi có kết quả công bố",
            "Đã hoàn thành",
            "30/02/2025",
            "Tuần 2 tháng 3",
            "");

    private final Random random;
    /** Days lie between {@code day} and {@code day + step} after the first. */
    private int day;

    private int step = DAYS;

    private RandomTask(long seed) {
        this.random = new Random(new SplittableRandom(seed).nextLong()); // Neighbouring seeds of Random begin alike.
    }

    static List<PlanEvent> of(long seed) {
        RandomTask task = new RandomTask(seed);
        List<PlanEvent> events = new ArrayList<>(List.of(task.issued()));
        for (int i = task.random.nextInt(ENTRIES_MAX); i > 0; i--) {
            events.add(task.next(events.size()));
        }
        return events;
    }

    /** A long history of changes of its row, with few other entries; half of such histories are recorded in order. */
    static List<PlanEvent> amended(long seed, int size) {
        RandomTask task = new RandomTask(seed);
        task.step = seed % 2 == 0 ? DAYS : DAYS / size;
        List<PlanEvent> events = new ArrayList<>(List.of(task.issued()));
        boolean reports = task.one(2);
        boolean ends = task.one(2);
        while (events.size() < size) {
            PlanEvent event = task.next(events.size());
            boolean rare =
                    !(event instanceof PlanAmended amended) || amended.items().get(0) instanceof Item.Repeal;
            boolean isReport = event instanceof CompletionRecorded || event instanceof CompletionWithdrawn;
            if (!rare || (task.one(isReport ? 8 : 3) && (isReport ? reports : ends))) {
                events.add(event);
                task.day += task.step < DAYS ? task.step : 0;
            }
        }
        return events;
    }

    /** The same history with every day of effect that is bounded known: one of the days that it can be. */
    static List<PlanEvent> known(List<PlanEvent> events, long seed) {
        RandomTask days = new RandomTask(seed);
        return events.stream().map(days::known).toList();
    }

    /** A report dated before anything falls due. */
    static CompletionRecorded early(long seed) {
        RandomTask task = new RandomTask(seed);
        return task.completion("2025-03-01");
    }

    private PlanIssued issued() {
        boolean held = !one(5);
        return (PlanIssued) (held ? Story.of(issuedOn(), from(), any(CELLS), products()) : Story.notHeld())
                .timeline()
                .entry(1)
                .event();
    }

    private PlanEvent next(int entries) {
        PlanId other = new PlanId("vinh-long.ubnd.2025.1-kh-ubnd");
        return switch (random.nextInt(14)) {
            case 0 -> new PlanRepealed(Story.PLAN, Story.by(issuedOn()), from(), Story.REASON);
            case 1 -> new PlanReplaced(Story.PLAN, other, Story.by(issuedOn()), from(), List.of());
            case 2 -> new PlanSuspended(Story.PLAN, Story.by(issuedOn()), from(), Story.REASON);
            case 3 -> new PlanResumed(Story.PLAN, Story.by(issuedOn()), from(), Story.REASON);
            case 4 -> new CompletionWithdrawn(Story.PLAN, 1 + random.nextInt(entries), null, Story.REASON);
            case 5, 6, 7 ->
                new PlanAmended(
                        Story.PLAN, Story.by(issuedOn()), from(), null, List.of(), List.of(item()), List.of(), null);
            default -> completion(one(5) ? null : day().toString());
        };
    }

    private Item item() {
        return switch (random.nextInt(6)) {
            case 0 -> new Item.Repeal(Story.TASK);
            case 1 -> new Item.Add(null, new Task(Story.TASK, Story.row(any(CELLS), products())));
            case 2 -> new Item.Amend(Story.TASK, Story.due(any(CELLS)));
            default -> new Item.Restate(Story.TASK, new Task(Story.TASK, Story.row(any(CELLS), products())));
        };
    }

    private CompletionRecorded completion(@Nullable String on) {
        Evidence evidence = on == null ? new Evidence.None() : new Evidence.ByDocument(Story.by(on));
        String product = one(3) ? null : any(PRODUCTS);
        String period = one(2) ? null : any(PERIODS);
        Claim claim = one(8) ? Claim.ONGOING : Claim.DONE;
        return new CompletionRecorded(Story.PLAN, Story.TASK, product, period, evidence, claim, null, null);
    }

    private String[] products() {
        return Arrays.copyOf(PRODUCTS.toArray(new String[0]), random.nextInt(3));
    }

    private @Nullable String issuedOn() {
        return one(6) ? null : day().toString();
    }

    private EffectiveFrom from() {
        LocalDate first = day();
        return one(2)
                ? EffectiveFrom.on(first)
                : Story.between(
                        first.toString(), first.plusDays(random.nextInt(90)).toString());
    }

    private PlanEvent known(PlanEvent event) {
        return event instanceof planledger.event.LegalAct act ? act.acted(act.instrument(), known(act.from())) : event;
    }

    private EffectiveFrom known(EffectiveFrom from) {
        long days = from.latest().toEpochDay() - from.earliest().toEpochDay();
        int more = random.nextInt(3) == 0 ? (int) days : random.nextInt((int) days + 1);
        return EffectiveFrom.on(from.earliest().plusDays(more));
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(day + random.nextInt(step));
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

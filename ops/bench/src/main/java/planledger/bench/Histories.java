package planledger.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.Entry;

/** Plans of forty tasks, amended task by task, one amendment an hour. */
final class Histories {
    static final int TASKS = 40;
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 2);

    private static final PlanId PLAN = new PlanId("tinh-thu.ubnd.2025.01-kh-ubnd");
    private static final Instant BEGUN = Instant.parse("2025-01-02T01:00:00Z");
    private static final int AMENDMENTS_A_DAY = 24;

    private Histories() {}

    /** The issue of a plan and so many amendments: of each task the lead, and now and then its deadline. */
    static List<Entry> of(int amendments) {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(1, issued()));
        for (int n = 1; n <= amendments; n++) {
            entries.add(entry(n + 1, amended(n)));
        }
        return entries;
    }

    /** The day on which half of the amendments bind. */
    static LocalDate halfway(int amendments) {
        return day(amendments / 2);
    }

    private static LocalDate day(int amendment) {
        return FIRST_DAY.plusDays(amendment / AMENDMENTS_A_DAY);
    }

    private static Entry entry(int revision, PlanEvent event) {
        return new Entry(revision, revision, BEGUN.plusSeconds(3600L * revision), "clerk", event);
    }

    private static PlanIssued issued() {
        List<Task> tasks = IntStream.rangeClosed(1, TASKS)
                .mapToObj(n -> new Task(
                        new TaskRef("I." + n),
                        new Fields(Map.of(
                                Field.TITLE, new FieldValue.Text("Việc " + n),
                                Field.LEAD, new FieldValue.Names(List.of("Sở Nội vụ")),
                                Field.PRODUCTS, new FieldValue.Names(List.of("Kế hoạch", "Báo cáo")),
                                Field.DEADLINE, due(LocalDate.of(2025, 12, 31))))))
                .toList();
        return new PlanIssued(
                PLAN,
                instrument("01/KH-UBND", FIRST_DAY),
                "Kế hoạch năm 2025",
                EffectiveFrom.on(FIRST_DAY),
                null,
                List.of(),
                List.of(),
                Content.FULL,
                null,
                List.of(),
                tasks,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static PlanAmended amended(int n) {
        LocalDate day = day(n);
        Fields set = n % 10 == 0
                ? new Fields(Map.of(Field.DEADLINE, due(day.plusDays(90))))
                : new Fields(Map.of(Field.LEAD, new FieldValue.Names(List.of("Sở " + n))));
        return new PlanAmended(
                PLAN,
                instrument(n + "/QĐ-UBND", day),
                EffectiveFrom.on(day),
                null,
                List.of(),
                List.of(new Item.Amend(new TaskRef("I." + (n % TASKS + 1)), set)),
                List.of(),
                null);
    }

    private static FieldValue due(LocalDate day) {
        Deadline.Part part = new Deadline.Part(null, Deadline.Kind.BY, null, day, false, null);
        return new FieldValue.Due(new Deadline("Trước " + day, 1, List.of(part)));
    }

    private static Instrument instrument(String number, @Nullable LocalDate issuedOn) {
        return new Instrument("QĐ", number, issuedOn, null, null, "tinh-thu.ubnd", null, null, null, null, null);
    }
}

package planledger.archive;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;
import planledger.event.Citation;
import planledger.event.Commitment;
import planledger.event.Deadline;
import planledger.event.Disposition;
import planledger.event.DocumentEvent;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.LedgerEvent;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.event.Task;
import planledger.event.TaskRef;

/** One event of each kind, with every field used. */
final class Examples {
    private static final PlanId PLAN = new PlanId("son-la.vpub.2025.u-cchc");
    private static final PlanId OLD = new PlanId("son-la.vpub.2025.06-kh-vpub");
    private static final LocalDate DAY = LocalDate.of(2025, 7, 14);
    private static final AgencyId AGENCY = new AgencyId("tra-vinh.so-khcn");
    private static final TaskRef TASK = new TaskRef("III.5");
    private static final Commitment REASON = Commitment.to("gõ nhầm năm", "00112233445566778899aabbccddeeff");
    private static final Instrument INSTRUMENT = new Instrument(
            "KH",
            "06/KH-VPUB",
            DAY,
            null,
            null,
            "son-la.vpub",
            "Văn phòng UBND tỉnh Sơn La",
            "Kế hoạch CCHC",
            "Trần Bình Minh",
            "Q",
            "0".repeat(64));
    private static final Instrument UNDATED =
            new Instrument("KH", null, null, DAY, DAY.plusDays(58), "son-la.vpub", null, null, null, null, null);
    private static final EffectiveFrom BOUNDED = new EffectiveFrom(
            null,
            new EffectiveFrom.Bound(DAY, EffectiveFrom.Kind.STATED, "1783/QĐ-UBND"),
            new EffectiveFrom.Bound(DAY.plusDays(58), EffectiveFrom.Kind.INFERRED, "báo cáo quý III"));
    private static final Deadline DEADLINE = new Deadline(
            "Quý III và quý IV/2025",
            1,
            List.of(
                    new Deadline.Part(
                            "Quý III",
                            Deadline.Kind.QUARTER,
                            LocalDate.of(2025, 7, 1),
                            LocalDate.of(2025, 9, 30),
                            false,
                            null),
                    new Deadline.Part(null, Deadline.Kind.RECURRING, null, null, true, Deadline.Rhythm.HALF_YEAR)));

    private Examples() {}

    static List<LedgerEvent> all() {
        return List.of(
                issued(List.of("Phụ lục II")),
                amended(List.of(
                        new TargetItem.Set(new Target("II.5.a", "Hài lòng", List.of())),
                        new TargetItem.Repeal("II.5.b"))),
                replaced(),
                tookPlace(),
                new PlanRepealed(OLD, INSTRUMENT, EffectiveFrom.on(DAY), REASON),
                new PlanSuspended(PLAN, INSTRUMENT, BOUNDED, REASON),
                new PlanResumed(PLAN, INSTRUMENT, EffectiveFrom.on(DAY), REASON),
                new TasksDisposed(
                        OLD,
                        List.of(new Disposition(OLD, new TaskRef("I.2"), Disposition.Kind.DROPPED_SILENTLY, List.of())),
                        REASON),
                completed(),
                new CompletionWithdrawn(PLAN, 3, INSTRUMENT, REASON),
                new FindingResponded(PLAN, "deadline-lapsed~III.5", PlanEvent.Response.EXPLAINED, INSTRUMENT, REASON),
                corrected(DEADLINE),
                new PlanEvent.KeyReserved(new PlanId("son-la.vpub.2025.20-kh-vpub"), PLAN),
                new AgencyRegistered(
                        AGENCY, "Sở Khoa học và Công nghệ", List.of("Sở KH&CN"), "province", "tra-vinh", DAY),
                new SuccessionRecorded(
                        AgencyEvent.Kind.MERGE,
                        List.of(new AgencyId("tra-vinh.so-tttt")),
                        List.of(AGENCY),
                        "chuyển đổi số",
                        EffectiveFrom.on(DAY),
                        INSTRUMENT),
                new AgencyEvent.AgencyEntryCorrected(2, "/effectiveFrom", "2025-03-01", INSTRUMENT, REASON),
                new DocumentStatusRecorded(
                        "thu-tuong.2021.942-qdd-ttg",
                        DocumentEvent.Status.RECALLED,
                        EffectiveFrom.on(DAY),
                        INSTRUMENT,
                        List.of(new DocumentEvent.TaskAddress(PLAN, TASK)),
                        REASON));
    }

    /** By wire name and revision what the forms that are written no more were written from. */
    static Map<String, LedgerEvent> older() {
        return Map.of(
                "plan-issued-1", issued(List.of()),
                "plan-amended-1", amended(List.of()),
                "entry-corrected-1", corrected(null));
    }

    private static PlanIssued issued(List<String> missing) {
        return new PlanIssued(
                PLAN,
                UNDATED,
                "Kế hoạch CCHC năm 2025",
                BOUNDED,
                LocalDate.of(2025, 12, 31),
                List.of(new Citation("QĐ", "1783/QĐ-UBND", DAY, null)),
                List.of(new Citation("NQ", "76/NQ-CP", null, "Nghị quyết 76")),
                PlanEvent.Content.FULL,
                new PlanEvent.Declared(44, Map.of("I", 8, "II", 6)),
                List.of(new Section("III", "Cải cách thủ tục hành chính")),
                List.of(task(), new Task(new TaskRef("III.6"), new Fields(Map.of()))),
                List.of(new Target(
                        "II.5.a", "Hài lòng", List.of(new Target.Measure("người dân", ">=", "90", "%", 2025)))),
                List.of(OLD),
                List.of(new Disposition(OLD, new TaskRef("I.1"), Disposition.Kind.CARRIED_CHANGED, List.of(TASK))),
                missing);
    }

    private static Task task() {
        Map<Field, FieldValue> row = new EnumMap<>(Field.class);
        row.put(Field.SECTION, new FieldValue.Text("III"));
        row.put(Field.TITLE, new FieldValue.Text("Kiểm soát hồ sơ công bố"));
        row.put(Field.LEAD, new FieldValue.Names(List.of("Phòng KSTTHC")));
        row.put(Field.COORDINATING, new FieldValue.Names(List.of("Các sở, ban, ngành", "UBND cấp xã")));
        row.put(Field.PRODUCTS, new FieldValue.Names(List.of("Quyết định")));
        row.put(Field.DEADLINE, new FieldValue.Due(DEADLINE));
        row.put(Field.BUDGET, new FieldValue.Text("Kinh phí CCHC"));
        row.put(Field.NOTES, new FieldValue.Text("không"));
        row.put(
                Field.CITES,
                new FieldValue.Cited(List.of(new Citation(
                        "TT",
                        "02/2017/TT-VPCP",
                        LocalDate.of(2027, 10, 31),
                        "Thông tư 02/2017/TT-VPCP ngày 31/10/2027"))));
        return new Task(TASK, new Fields(row));
    }

    private static PlanAmended amended(List<TargetItem> targets) {
        Map<Field, FieldValue> set = new EnumMap<>(Field.class);
        set.put(Field.LEAD, new FieldValue.Names(List.of("Phòng TCHCQT")));
        set.put(Field.DEADLINE, new FieldValue.Due(null));
        set.put(Field.BUDGET, new FieldValue.Text(null));
        return new PlanAmended(
                PLAN,
                INSTRUMENT,
                EffectiveFrom.on(DAY),
                new PlanEvent.Residual("chú thích 1"),
                List.of(new Section("III", "Cải cách thủ tục hành chính")),
                List.of(
                        new Item.Amend(TASK, new Fields(set)),
                        new Item.Restate(TASK, task()),
                        new Item.Add(TASK, new Task(new TaskRef("III.5a"), new Fields(Map.of()))),
                        new Item.Repeal(new TaskRef("III.6")),
                        new Item.Renumber(new TaskRef("III.7"), "III.6")),
                targets,
                REASON);
    }

    private static PlanReplaced replaced() {
        return new PlanReplaced(
                OLD,
                PLAN,
                UNDATED,
                BOUNDED,
                List.of(new Disposition(OLD, new TaskRef("I.1"), Disposition.Kind.DROPPED_OPENLY, List.of())));
    }

    private static PlanTookPlace tookPlace() {
        return new PlanTookPlace(
                PLAN,
                List.of(OLD),
                EffectiveFrom.on(DAY),
                List.of(new Disposition(
                        OLD, new TaskRef("I.2"), Disposition.Kind.SPLIT, List.of(TASK, new TaskRef("III.6")))));
    }

    private static CompletionRecorded completed() {
        return new CompletionRecorded(
                PLAN,
                TASK,
                "Quyết định",
                "Quý III",
                new Evidence.ByDocument(INSTRUMENT),
                PlanEvent.Claim.DONE,
                DAY,
                REASON);
    }

    private static EntryCorrected corrected(@Nullable Deadline deadline) {
        return new EntryCorrected(PLAN, 1, "/instrument/issuedOn", null, "2025-07-25", deadline, INSTRUMENT, REASON);
    }
}

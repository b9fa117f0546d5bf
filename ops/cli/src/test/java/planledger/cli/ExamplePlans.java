package planledger.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.answer.Answers;
import planledger.answer.PlanAnswers;
import planledger.answer.TaskAnswers;
import planledger.event.Deadline;
import planledger.event.EffectiveFrom;
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
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.Residual;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.Diff;
import planledger.timeline.Entry;
import planledger.timeline.PlanState;
import planledger.timeline.Timeline;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans of the samples, cut short, and answers about them that the real fold gives: a stub's answers cannot drift. */
public final class ExamplePlans {
    public static final String VINH_LONG = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    public static final String SON_LA_OLD = "son-la.vpub.2025.06-kh-vpub";
    public static final String SON_LA_NEW = "son-la.vpub.2025.u-cchc";

    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final EffectiveFrom BOUNDED = new EffectiveFrom(
            null,
            new EffectiveFrom.Bound(LocalDate.of(2025, 7, 14), EffectiveFrom.Kind.STATED, "1783/QĐ-UBND"),
            new EffectiveFrom.Bound(LocalDate.of(2025, 9, 10), EffectiveFrom.Kind.INFERRED, "báo cáo quý III"));
    private static final Instrument OF_OLD = instrument("KH", "06/KH-VPUB", LocalDate.of(2025, 1, 7), "son-la.vpub");
    private static final Instrument OF_NEW = instrument("KH", null, null, "son-la.vpub");

    private static final Map<String, Timeline> PLANS = Map.of(
            VINH_LONG,
            timeline(
                    issued(
                            VINH_LONG,
                            "Kế hoạch cải cách hành chính 2025 của tỉnh Vĩnh Long",
                            instrument("QĐ", "2600/QĐ-UBND", LocalDate.of(2024, 12, 16), "vinh-long.ct-ubnd"),
                            EffectiveFrom.on(LocalDate.of(2024, 12, 16)),
                            List.of()),
                    new PlanAmended(
                            new PlanId(VINH_LONG),
                            instrument("QĐ", "713/QĐ-UBND", LocalDate.of(2025, 4, 21), "vinh-long.ct-ubnd"),
                            EffectiveFrom.on(LocalDate.of(2025, 4, 21)),
                            new Residual("chú thích 1"),
                            List.of(new Section("I", "CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH")),
                            List.of(
                                    restate("1", "Kế hoạch CCHC năm 2025 của tỉnh", "Sở Nội vụ"),
                                    restate("5", "Kế hoạch tuyên truyền CCHC 2025", "Sở Khoa học và Công nghệ")),
                            List.of(),
                            null)),
            SON_LA_OLD,
            timeline(
                    issued(
                            SON_LA_OLD,
                            "Kế hoạch cải cách hành chính 2025 của Văn phòng UBND tỉnh Sơn La",
                            OF_OLD,
                            EffectiveFrom.on(LocalDate.of(2025, 1, 7)),
                            List.of()),
                    new PlanReplaced(new PlanId(SON_LA_OLD), new PlanId(SON_LA_NEW), OF_NEW, BOUNDED, List.of())),
            SON_LA_NEW,
            timeline(
                    issued(
                            SON_LA_NEW,
                            "Kế hoạch cải cách hành chính 2025 của Văn phòng UBND tỉnh Sơn La",
                            OF_NEW,
                            BOUNDED,
                            List.of(new PlanId(SON_LA_OLD))),
                    new CompletionRecorded(
                            new PlanId(SON_LA_NEW),
                            new TaskRef("I.2"),
                            "Kế hoạch",
                            null,
                            new Evidence.ByDocument(OF_OLD),
                            Claim.DONE,
                            null,
                            null)));

    private ExamplePlans() {}

    /** The answer to {@code GET /api/plans/{planId}?effectiveAt=}. */
    public static ObjectNode plan(String planId, LocalDate on) {
        PlanState state = state(planId, on);
        ObjectNode answer = PlanAnswers.plan(state, Map.of(), null);
        answer.set("asOf", asOf(on));
        answer.put("revision", state.revision());
        return answer;
    }

    /** The answer to {@code GET /api/plans/{planId}/tasks/{ref}?effectiveAt=}. */
    public static ObjectNode task(String planId, String ref, LocalDate on) {
        PlanState state = state(planId, on);
        ObjectNode answer = Answers.object();
        answer.put("planId", planId);
        answer.set("asOf", asOf(on));
        state.tasks().stream()
                .filter(task -> task.ref().text().equals(ref))
                .forEach(task -> answer.set("task", TaskAnswers.task(task)));
        return answer;
    }

    /** The answer to {@code GET /api/plans/{planId}/diff?effectiveFrom=&effectiveTo=}. */
    public static ObjectNode diff(String planId, LocalDate from, LocalDate to) {
        PlanState before = state(planId, from);
        PlanState after = state(planId, to);
        ObjectNode answer = Answers.object();
        answer.put("planId", planId);
        answer.set("from", asOf(from));
        answer.set("to", asOf(to));
        ObjectNode status = answer.putObject("status");
        status.set("from", Answers.value(before.status().kind()));
        status.set("to", Answers.value(after.status().kind()));
        answer.set("changes", TaskAnswers.changes(Diff.between(timeline(planId), before, after)));
        return answer;
    }

    /** The answer to {@code GET /api/plans/{planId}/history}. */
    public static ObjectNode history(String planId) {
        Timeline timeline = timeline(planId);
        ObjectNode answer = Answers.object().put("planId", planId);
        ArrayNode entries = answer.putArray("entries");
        for (Entry entry : timeline.entries()) {
            ObjectNode line = entries.addObject();
            line.put("revision", entry.revision());
            line.put("position", entry.position());
            line.put("recordedAt", entry.recordedAt().toString());
            line.put("actor", entry.actor());
            describe(entry.event(), line);
            line.set("changes", TaskAnswers.changes(timeline.changes(entry.revision())));
        }
        return answer;
    }

    /** The answer to {@code GET /api/plans?issuer=son-la.vpub&effectiveAt=}. */
    public static ObjectNode sonLa(LocalDate on) {
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf(on));
        ArrayNode plans = answer.putArray("plans");
        for (String planId : List.of(SON_LA_OLD, SON_LA_NEW)) {
            PlanState state = state(planId, on);
            plans.add(PlanAnswers.head(state.issued(), state.status()));
        }
        return answer;
    }

    private static void describe(PlanEvent event, ObjectNode line) {
        if (event instanceof PlanIssued issued) {
            line.put("type", "plan-issued");
            line.set("instrument", Answers.value(issued.instrument()));
            line.set("effectiveFrom", Answers.value(issued.from()));
        } else if (event instanceof PlanAmended amended) {
            line.put("type", "plan-amended");
            line.set("instrument", Answers.value(amended.instrument()));
            line.set("effectiveFrom", Answers.value(amended.from()));
        } else if (event instanceof CompletionRecorded completion) {
            line.put("type", "completion-recorded");
            line.put("ref", completion.task().text());
            line.put("product", completion.product());
            line.set("evidence", Answers.value(OF_OLD));
        } else {
            line.put("type", "a-type-of-later");
        }
    }

    private static ObjectNode asOf(LocalDate on) {
        ObjectNode asOf = Answers.object();
        asOf.put("effectiveAt", on.toString());
        asOf.put("knownAt", RECORDED.toString());
        asOf.put("position", 29);
        return asOf;
    }

    private static PlanState state(String planId, LocalDate on) {
        Timeline timeline = timeline(planId);
        return timeline.at(on, timeline.revision());
    }

    private static Timeline timeline(String planId) {
        Timeline timeline = PLANS.get(planId);
        if (timeline == null) {
            throw new IllegalArgumentException(planId);
        }
        return timeline;
    }

    private static Timeline timeline(PlanEvent first, PlanEvent second) {
        return Timeline.of(
                List.of(new Entry(1, 1, RECORDED, "loader", first), new Entry(2, 2, RECORDED, "loader", second)));
    }

    private static PlanIssued issued(
            String planId, String title, Instrument by, EffectiveFrom from, List<PlanId> replaces) {
        return new PlanIssued(
                new PlanId(planId),
                by,
                title,
                from,
                null,
                List.of(),
                List.of(),
                Content.NOT_HELD,
                null,
                List.of(),
                List.of(),
                List.of(),
                replaces,
                List.of(),
                List.of());
    }

    private static Item restate(String ref, String title, String lead) {
        Map<Field, FieldValue> row = new EnumMap<>(Field.class);
        row.put(Field.SECTION, new FieldValue.Text("I"));
        row.put(Field.TITLE, new FieldValue.Text(title));
        row.put(Field.LEAD, new FieldValue.Names(List.of(lead)));
        row.put(Field.PRODUCTS, new FieldValue.Names(List.of("Quyết định")));
        row.put(Field.DEADLINE, new FieldValue.Due(new Deadline("Quý IV năm 2024", 1, List.of())));
        TaskRef task = new TaskRef(ref);
        return new Item.Restate(task, new Task(task, new Fields(row)));
    }

    private static Instrument instrument(
            String type, @Nullable String number, @Nullable LocalDate issuedOn, String issuer) {
        return new Instrument(type, number, issuedOn, null, null, issuer, null, null, null, null, null);
    }
}

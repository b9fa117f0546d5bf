package planledger.served;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.answer.PlanAnswers;
import planledger.archive.Archive;
import planledger.event.LedgerEvent;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.evidence.Inquiry;
import planledger.evidence.Report;
import planledger.evidence.StoredEvents;
import planledger.evidence.Verdict;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what a ledger answers about its plans against its stored events. The events pass through it on their way to the
 * audit of the log, which shows that they are those that were recorded; then every plan is asked for once an entry, on
 * the day from which the entry binds and as known right after it, and must say what the fold of the events says.
 */
public final class AnswerAudit implements StoredEvents {
    /** Bytes of events that are held; plans whose first entry comes after that many are not checked, and named so. */
    public static final long HELD_BYTES_MAX = 512L << 20;

    /** Where a task stands depends on the day of the question and on documents beside the plan. */
    private static final List<String> NOT_OF_THE_PLAN = List.of("status", "parts");

    private static final Archive ARCHIVE = new Archive();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StoredEvents events;
    private final Map<String, List<StoredEvent>> plans = new LinkedHashMap<>();
    private long bytes;
    private long last;
    private long passedOver;

    /** @param events as the same ledger gives them */
    public AnswerAudit(StoredEvents events) {
        this.events = events;
    }

    @Override
    public @Nullable StoredEvent next() {
        StoredEvent event = events.next();
        if (event != null) {
            last = event.position();
            hold(event);
        }
        return event;
    }

    private void hold(StoredEvent event) {
        List<StoredEvent> held = plans.get(event.stream());
        boolean isPlan = ARCHIVE.typeOf(event.type(), event.revision())
                .filter(PlanEvent.class::isAssignableFrom)
                .isPresent();
        if (held == null && isPlan && bytes > HELD_BYTES_MAX) {
            passedOver++;
        } else if (held != null || isPlan) {
            plans.computeIfAbsent(event.stream(), first -> new ArrayList<>()).add(event);
            bytes += event.payload().length;
        }
    }

    /** What comes of asking the ledger, once every event has passed. Stops at the first false answer of each plan. */
    public Report report(AnsweringLedger ledger) {
        Inquiry inquiry = new Inquiry();
        long asked = 0;
        for (Map.Entry<String, List<StoredEvent>> plan : plans.entrySet()) {
            asked += check(inquiry, new PlanId(plan.getKey()), plan.getValue(), ledger);
        }
        listed(inquiry, ledger.plans(last));
        if (passedOver > 0) {
            inquiry.unknown(
                    "Các kế hoạch mà " + passedOver + " mục sau cùng nói đến chưa được hỏi: quá lớn để giữ.",
                    "The plans of " + passedOver + " later entries were not asked for: too much to hold.");
        }
        if (inquiry.harms() == 0) {
            inquiry.holds(
                    "Sổ trả lời về " + plans.size() + " kế hoạch, sau từng mục trong " + asked
                            + " mục, đúng như các sự kiện cho.",
                    "The ledger answers about " + plans.size() + " plans, after each of " + asked
                            + " entries, what the events make.");
        }
        return inquiry.report();
    }

    /** How many answers were asked for. */
    private static long check(Inquiry inquiry, PlanId plan, List<StoredEvent> events, AnsweringLedger ledger) {
        Timeline timeline = new Timeline();
        for (StoredEvent stored : events) {
            LocalDate day = taken(timeline, stored);
            if (day == null) {
                inquiry.unknown(
                        plan + ": bản phần mềm này không hiểu sự kiện ở vị trí " + stored.position() + ".",
                        plan + ": this release does not understand the event at position " + stored.position() + ".");
                break;
            }
            JsonNode answer = ledger.plan(plan, day, stored.position());
            if (answer == null) {
                inquiry.harmToEntry(
                        Verdict.REMOVED,
                        null,
                        stored.position(),
                        "sổ nói không có kế hoạch " + plan + ".",
                        "the ledger says that there is no plan " + plan + ".");
                break;
            }
            if (!says(answer, due(timeline, day))) {
                inquiry.harmToEntry(
                        Verdict.ALTERED,
                        null,
                        stored.position(),
                        "về " + plan + " vào ngày " + day + " sổ trả lời khác với điều các sự kiện cho.",
                        "about " + plan + " on " + day + " the ledger answers otherwise than the events make.");
                break;
            }
        }
        return timeline.revision();
    }

    /** The day on which to ask for an event that the timeline took; null where it cannot be read. */
    private static @Nullable LocalDate taken(Timeline timeline, StoredEvent stored) {
        try {
            LedgerEvent event = ARCHIVE.read(stored.type(), stored.revision(), stored.payload())
                    .orElse(null);
            if (!(event instanceof PlanEvent of)) {
                return null;
            }
            String actor = stored.actor() == null ? "" : stored.actor();
            timeline.append(new Entry(timeline.revision() + 1, stored.position(), stored.recordedAt(), actor, of));
            return day(stored, event);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The day from which an entry binds; where none is known, or it is no act, the day on which it was recorded. */
    private static LocalDate day(StoredEvent stored, LedgerEvent event) {
        LocalDate from = event instanceof LegalAct act ? act.from().latest() : LocalDate.MAX;
        return from.equals(LocalDate.MAX)
                ? stored.recordedAt().atZone(Timeline.ZONE).toLocalDate()
                : from;
    }

    private static JsonNode due(Timeline timeline, LocalDate day) {
        ObjectNode answer = PlanAnswers.plan(
                timeline.at(day, timeline.revision()), Map.of(), timeline.succeeded(day, timeline.revision()));
        return JSON.readTree(answer.toString());
    }

    private static boolean says(JsonNode answer, JsonNode due) {
        return due.properties().stream()
                .allMatch(member -> member.getKey().equals("tasks")
                        ? saysOfTasks(answer.path("tasks"), member.getValue())
                        : member.getValue().equals(answer.get(member.getKey())));
    }

    private static boolean saysOfTasks(JsonNode answer, JsonNode due) {
        boolean isSame = answer.size() == due.size();
        for (int i = 0; isSame && i < due.size(); i++) {
            isSame = bare(answer.get(i)).equals(bare(due.get(i)));
        }
        return isSame;
    }

    private static JsonNode bare(JsonNode task) {
        return task instanceof ObjectNode row ? row.without(NOT_OF_THE_PLAN) : task;
    }

    private void listed(Inquiry inquiry, Set<String> listed) {
        for (String plan : listed) {
            if (!plans.containsKey(plan) && passedOver == 0) {
                inquiry.harm(
                        Verdict.ALTERED,
                        "Sổ nêu kế hoạch " + plan + ", mà không sự kiện nào ghi.",
                        "The ledger lists the plan " + plan + ", which no event records.");
            }
        }
        for (Map.Entry<String, List<StoredEvent>> plan : plans.entrySet()) {
            if (!listed.contains(plan.getKey())) {
                inquiry.harmToEntry(
                        Verdict.REMOVED,
                        null,
                        plan.getValue().get(0).position(),
                        "kế hoạch " + plan.getKey() + " không có trong danh sách của sổ.",
                        "the plan " + plan.getKey() + " is not in the ledger's list.");
            }
        }
    }
}

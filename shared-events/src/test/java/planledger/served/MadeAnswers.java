package planledger.served;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planledger.answer.PlanAnswers;
import planledger.archive.Archive;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.evidence.StoredEvents.StoredEvent;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A read side of its own: whatever it was given it answers from, be it what was recorded or not. */
public class MadeAnswers implements AnsweringLedger {
    private static final Archive ARCHIVE = new Archive();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Map<String, Timeline> plans = new LinkedHashMap<>();
    final Set<String> hidden = new TreeSet<>();
    final Set<String> invented = new TreeSet<>();

    /** @param events of plans and of others, which are passed over */
    public MadeAnswers(List<StoredEvent> events) {
        for (StoredEvent stored : events) {
            if (ARCHIVE.typeOf(stored.type(), stored.revision())
                    .filter(PlanEvent.class::isAssignableFrom)
                    .isEmpty()) {
                continue;
            }
            try {
                PlanEvent event = (PlanEvent) ARCHIVE.read(stored.type(), stored.revision(), stored.payload())
                        .orElseThrow();
                Timeline timeline = plans.computeIfAbsent(stored.stream(), first -> new Timeline());
                timeline.append(
                        new Entry(timeline.revision() + 1, stored.position(), stored.recordedAt(), "clerk", event));
            } catch (IllegalArgumentException e) {
                plans.putIfAbsent(stored.stream(), new Timeline());
            }
        }
    }

    @Override
    public Set<String> plans(long known) {
        Set<String> listed = new TreeSet<>(plans.keySet());
        listed.removeAll(hidden);
        listed.addAll(invented);
        return listed;
    }

    @Override
    public @Nullable JsonNode plan(PlanId plan, LocalDate effectiveAt, long known) {
        Timeline timeline = plans.get(plan.text());
        if (timeline == null) {
            return null;
        }
        long revision = timeline.revisionAt(known);
        ObjectNode answer = PlanAnswers.plan(
                timeline.at(effectiveAt, revision),
                timeline.taskStatuses(effectiveAt, revision, any -> Optional.empty()),
                timeline.succeeded(effectiveAt, revision));
        return JSON.readTree(answer.put("revision", revision).toString());
    }
}

package planledger.bundle;

import java.util.List;
import java.util.Map;
import planledger.answer.PlanAnswers;
import planledger.archive.Archive;
import planledger.bundle.Bundle.Asked;
import planledger.bundle.Bundle.Evidenced;
import planledger.event.LedgerEvent;
import planledger.event.PlanEvent;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;
import tools.jackson.databind.node.ObjectNode;

/** The plan as its stored events make it, by the same fold as everywhere. */
final class Rendered {
    private static final Archive ARCHIVE = new Archive();

    private Rendered() {}

    /**
     * The timeline that stored events make.
     *
     * @throws IllegalArgumentException if an event is not what its type says, or they make no plan
     */
    static Timeline timeline(List<Evidenced> entries) {
        Timeline timeline = new Timeline();
        for (int i = 0; i < entries.size(); i++) {
            Evidenced entry = entries.get(i);
            String actor = entry.actor() == null ? "" : entry.actor();
            timeline.append(new Entry(i + 1, entry.position(), entry.recordedAt(), actor, event(entry)));
        }
        return timeline;
    }

    private static PlanEvent event(Evidenced entry) {
        LedgerEvent event = ARCHIVE.read(entry.type(), entry.typeRevision(), entry.payload())
                .orElseThrow(() -> new IllegalArgumentException(
                        "This release does not know " + entry.type() + " " + entry.typeRevision()));
        if (event instanceof PlanEvent of) {
            return of;
        }
        throw new IllegalArgumentException("Not an event of a plan: " + entry.type());
    }

    /** The plan as JSON. */
    static byte[] plan(Timeline timeline, Asked asked) {
        ObjectNode answer = PlanAnswers.plan(
                timeline.at(asked.effectiveAt(), asked.revision()),
                Map.of(),
                timeline.succeeded(asked.effectiveAt(), asked.revision()));
        answer.set("asOf", Forms.asOf(asked));
        return Forms.bytes(answer);
    }
}

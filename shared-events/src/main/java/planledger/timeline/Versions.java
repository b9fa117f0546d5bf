package planledger.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Deadline.Part;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.timeline.TaskTracks.Presence;
import planledger.timeline.Track.Statement;

/**
 * The deadlines that a task has had up to a day since it was there: those that prevailed at some time, in the order in
 * which they did. An act that another had overtaken before it took effect never had a say.
 *
 * @param list never empty where the task's deadline is known
 * @param isNamed whether an act that binds names the task
 * @param firstKnown whether the first of its deadlines is held
 */
record Versions(List<Course.Version> list, boolean isNamed, boolean firstKnown) {

    /** When acts take effect of which only bounds are known. */
    private enum Reading {
        /** On the last possible day: what binds then binds for certain. */
        LATEST,
        EARLIEST,
        /** Each on whichever day gives it a say. */
        EITHER
    }

    /** What the deadlines can have been, the certain ones first; one where every date of effect is known. */
    static List<Versions> of(AsOf asOf, TaskTracks task, int day, long known) {
        Map<List<Act>, Versions> found = new LinkedHashMap<>();
        for (Reading reading : Reading.values()) {
            Versions versions = new Reader(asOf, task, day, known, reading).versions();
            List<Act> acts = versions.list.stream().map(Course.Version::act).toList();
            if (reading == Reading.LATEST || !acts.isEmpty()) {
                found.putIfAbsent(acts, versions);
            }
        }
        return List.copyOf(found.values());
    }

    Course.Version last() {
        return list.get(list.size() - 1);
    }

    /** Whether it is not known of some act if it moved a deadline in time. */
    boolean isMovedByUndatedActs() {
        return list.stream()
                .skip(1)
                .anyMatch(version -> version.act().instrument().issuedOn() == null);
    }

    private record Reader(AsOf asOf, TaskTracks task, int day, long known, Reading reading) {
        Versions versions() {
            List<Statement<Presence>> life = prevailing(task.presence);
            int begin = begin(life);
            List<Statement<FieldValue>> said = new ArrayList<>(prevailing(task.field(Field.DEADLINE)));
            long since = life.isEmpty() ? 0 : life.get(begin).act().order();
            while (said.size() > 1 && said.get(1).act().order() <= since) { // Back as it was, it keeps its deadline.
                said.remove(0);
            }
            List<Statement<FieldValue>> products = prevailing(task.field(Field.PRODUCTS));
            List<Completion> reports = asOf.completions(task);
            List<Course.Version> versions = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                Deadline deadline = ((FieldValue.Due) said.get(i).value()).deadline();
                List<Part> parts = deadline == null ? List.of() : deadline.parts();
                List<String> items = i + 1 < said.size() ? before(products, said.get(i + 1).act()) : now();
                versions.add(new Course.Version(said.get(i).act(), parts, new Proofs(parts, items, reports)));
            }
            boolean firstKnown = !life.isEmpty() && life.get(begin).value() != Presence.INFERRED;
            return new Versions(List.copyOf(versions), !life.isEmpty(), firstKnown);
        }

        private @Nullable List<String> now() {
            return asOf.field(task.field(Field.PRODUCTS)) instanceof FieldState.Known state
                    ? ((FieldValue.Names) state.value()).items()
                    : null;
        }

        private static @Nullable List<String> before(List<Statement<FieldValue>> products, Act act) {
            return products.stream()
                    .filter(statement -> statement.act().order() < act.order())
                    .reduce((earlier, later) -> later)
                    .map(statement -> ((FieldValue.Names) statement.value()).items())
                    .orElse(null);
        }

        /** A task that ended and is there again begins anew. */
        private static int begin(List<Statement<Presence>> life) {
            int begin = 0;
            for (int i = 1; i < life.size(); i++) {
                boolean back = life.get(i - 1).value() == Presence.ENDED && life.get(i).value() != Presence.ENDED;
                begin = back ? i : begin;
            }
            return begin;
        }

        /** What was the last word on some day: it took effect before everything that prevails over it. */
        private <V> List<Statement<V>> prevailing(Track<V> track) {
            List<Statement<V>> said = track.statements()
                    .filter(statement -> statement.act().revision() <= known && first(statement.act()) <= day)
                    .toList();
            Deque<Statement<V>> found = new ArrayDeque<>();
            long overtaken = Long.MAX_VALUE;
            for (int i = said.size() - 1; i >= 0; i--) {
                Act act = said.get(i).act();
                if (first(act) < overtaken) {
                    found.addFirst(said.get(i));
                    overtaken = Math.min(overtaken, reading == Reading.EARLIEST ? act.earliest() : act.latest());
                }
            }
            return List.copyOf(found);
        }

        private int first(Act act) {
            return reading == Reading.LATEST ? act.latest() : act.earliest();
        }
    }
}

package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was due for a task after every few of its deadlines, so that a long history of them is not walked again for every
 * question. It tells of the deadlines in the order in which their acts prevail, from the first one on without gaps, and
 * of every report of work that was not taken back; whoever asks says up to where that holds for the question too.
 */
final class CourseMemory {
    /** Number of deadlines between two places. */
    static final int STEP = 8;

    private final List<Place> places = new ArrayList<>();

    /** What was due before an act changed it; it depends on nothing after that act. */
    private record Place(Act next, Course.State state) {}

    /**
     * How far a question may lean on what is remembered.
     *
     * @param deadlines how many of the first deadlines are the question's, too
     * @param order up to which act's place the rest of the row is the question's, too
     * @param day the first day of a report of work that is not the question's; null where all are
     */
    record Bound(int deadlines, long order, @Nullable LocalDate day) {}

    /** Brings a course to the last place that suits a question; the number of deadlines that it took up to there. */
    int resume(Course course, Bound bound) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (suits(middle, bound)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low > 0) {
            course.resume(places.get(low - 1).state());
        }
        return low * STEP;
    }

    /** What suits a question suits it at every earlier place, too. */
    private boolean suits(int at, Bound bound) {
        Place place = places.get(at);
        return (at + 1) * STEP < bound.deadlines() && suits(place.next(), place.state(), bound);
    }

    private static boolean suits(Act next, Course.State state, Bound bound) {
        return next.order() <= bound.order()
                && (bound.day() == null || state.lastIssued().isBefore(bound.day()));
    }

    /** Remembers what is due after so many deadlines and before the next one, if it is the next place and holds for all. */
    void note(int deadlines, Act next, Course.State state, Bound bound) {
        if (deadlines == (places.size() + 1) * STEP && deadlines < bound.deadlines() && suits(next, state, bound)) {
            places.add(new Place(next, state));
        }
    }

    /** An act has its say among the earlier ones: what follows it is not as it was. */
    void forgetFrom(Act act) {
        while (!places.isEmpty() && places.get(places.size() - 1).next().order() >= act.order()) {
            places.remove(places.size() - 1);
        }
    }

    /** A report of work was recorded or taken back that counts from a day on. */
    void forgetFrom(LocalDate day) {
        while (!places.isEmpty()
                && !places.get(places.size() - 1).state().lastIssued().isBefore(day)) {
            places.remove(places.size() - 1);
        }
    }
}

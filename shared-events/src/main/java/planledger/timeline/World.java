package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import planledger.timeline.PlanStatus.Kind;
import planledger.timeline.TaskTracks.Presence;
import planledger.timeline.Track.Statement;

/**
 * One way in which everything that is not known of a plan may be: a verdict that is the same in all of them holds. The
 * ends of what is possible stand for all of it, because a verdict turns once as a day moves from one end to the other.
 *
 * @param start first day on which the plan binds
 * @param end first day on which the plan or its task binds no more; the end of time where nothing ends it
 * @param suspended whether the plan's effect pauses on the day asked about
 * @param undatedIsLate whether an act whose date of issue is not known was issued after the day that it moves
 */
record World(LocalDate start, LocalDate end, boolean suspended, boolean undatedIsLate) {

    /** Every way in which a plan may be on a day. */
    static List<World> of(Chronicle chronicle, LocalDate date, long known) {
        LocalDate never = LocalDate.MAX;
        LocalDate first = never;
        LocalDate last = never;
        for (Chronicle.End end : chronicle.ends()) {
            if (end.revision() <= known && end.kind() != Kind.EXPIRED) {
                first = earlier(first, end.from().earliest());
                last = earlier(last, end.from().latest());
            }
        }
        Set<World> worlds = new LinkedHashSet<>();
        for (LocalDate start : List.of(chronicle.issued().from().earliest(), chronicle.issued().from().latest())) {
            for (boolean pauses : pauses(chronicle.suspended(), Act.day(date), known)) {
                worlds.add(new World(start, last, pauses, false));
                worlds.add(new World(start, first, pauses, false));
            }
        }
        return List.copyOf(worlds);
    }

    private static Set<Boolean> pauses(Track<Boolean> said, int day, long known) {
        Statement<Boolean> certain = said.certain(day, known);
        Set<Boolean> pauses = new LinkedHashSet<>();
        pauses.add(certain != null && certain.value());
        said.possible(day, known).forEach(open -> pauses.add(open.value()));
        return pauses;
    }

    /** The same for one of the plan's tasks, which may have ended before the plan. */
    static List<World> of(List<World> plan, TaskTracks task, LocalDate date, long known, boolean undatedActs) {
        List<LocalDate> ends = ends(task, date, known);
        List<Boolean> either = undatedActs ? List.of(false, true) : List.of(false);
        Set<World> worlds = new LinkedHashSet<>();
        for (World world : plan) {
            for (LocalDate end : ends) {
                LocalDate first = earlier(world.end, end);
                either.forEach(late -> worlds.add(new World(world.start, first, world.suspended, late)));
            }
        }
        return List.copyOf(worlds);
    }

    /** The first and the last day on which the task can have ended, as far as it has or may have by now. */
    private static List<LocalDate> ends(TaskTracks task, LocalDate date, long known) {
        int day = Act.day(date);
        Statement<Presence> said = task.presence.certain(day, known);
        List<LocalDate> ends = new ArrayList<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MAX;
        while (said != null && said.value() == Presence.ENDED) {
            first = said.act().from().earliest();
            last = said.act().from().latest();
            said = last.equals(LocalDate.MIN) ? null : task.presence.certain(Act.day(last.minusDays(1)), known);
        }
        for (Statement<Presence> open : task.presence.possible(day, known)) {
            if (open.value() == Presence.ENDED) {
                first = earlier(first, open.act().from().earliest());
            } else {
                last = LocalDate.MAX;
            }
        }
        ends.add(last);
        if (!first.equals(last)) {
            ends.add(first);
        }
        return ends;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

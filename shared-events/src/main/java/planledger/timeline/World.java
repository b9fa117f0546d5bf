package planledger.timeline;

import java.time.LocalDate;
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
 */
record World(LocalDate start, LocalDate end, boolean suspended) {

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
        for (LocalDate start : List.of(
                chronicle.issued().from().earliest(), chronicle.issued().from().latest())) {
            for (boolean pauses : pauses(chronicle.suspended(), Act.day(date), known)) {
                worlds.add(new World(start, last, pauses));
                worlds.add(new World(start, first, pauses));
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
    static List<World> of(List<World> plan, TaskTracks task, LocalDate date, long known) {
        List<LocalDate> ends = ends(task, date, known);
        Set<World> worlds = new LinkedHashSet<>();
        for (World world : plan) {
            ends.forEach(end -> worlds.add(new World(world.start, earlier(world.end, end), world.suspended)));
        }
        return List.copyOf(worlds);
    }

    /** The last and the first day on which the task can have ended, as far as it has or may have by now. */
    private static List<LocalDate> ends(TaskTracks task, LocalDate date, long known) {
        LocalDate last = LocalDate.MAX;
        LocalDate first = LocalDate.MAX;
        LocalDate before = date;
        Statement<Presence> said = task.presence.certain(Act.day(before), known);
        boolean ended = said != null && said.value() == Presence.ENDED;
        while (said != null && said.value() == Presence.ENDED) {
            last = said.act().from().latest();
            first = earlier(first, said.act().from().earliest());
            before = last.minusDays(1);
            said = task.presence.certain(Act.day(before), known);
        }
        for (Statement<Presence> open : task.presence.possible(Act.day(before), known)) {
            first = open.value() == Presence.ENDED
                    ? earlier(first, open.act().from().earliest())
                    : first;
        }
        boolean mayBeBack = ended
                && task.presence.possible(Act.day(date), known).stream()
                        .anyMatch(open -> open.value() != Presence.ENDED);
        return mayBeBack ? List.of(LocalDate.MAX, first) : List.of(last, first);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

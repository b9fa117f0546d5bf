package planledger.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyId;

/** What has become of agencies by a day, each step by step, as known at a revision. */
final class Fates {
    /** Jurisdictions within each other, and one after the other, that are looked through at most. */
    private static final int DEPTH_MAX = 30;

    /** Agencies and jurisdictions looked at, at most, before it is said that nobody can tell. */
    private static final int LOOKS_MAX = 5000;

    private final Register register;
    private final LocalDate day;
    private final long known;
    private final Set<AgencyId> underway = new HashSet<>();
    private int looks;

    Fates(Register register, LocalDate day, long known) {
        this.register = register;
        this.day = day;
        this.known = known;
    }

    /**
     * What has become of one agency, without following it further.
     *
     * @param ended whether it certainly exists no more
     * @param open whether that, or who succeeds it, depends on a date that is only bounded
     * @param byFunction whether only single functions of it went to somebody
     * @param steps the successions by which it went, or may have gone
     * @param to who goes on, or may do so
     */
    record Fate(boolean ended, boolean open, boolean byFunction, List<Step> steps, List<AgencyId> to) {
        static final Fate GOES_ON = new Fate(false, false, false, List.of(), List.of());

        /** Too many jurisdictions to say. */
        static final Fate LOST = new Fate(false, true, false, List.of(), List.of());

        static Fate of(boolean ended, boolean open, boolean byFunction, List<Step> steps) {
            List<AgencyId> to = steps.stream()
                    .flatMap(step -> step.to().stream())
                    .distinct()
                    .toList();
            return new Fate(ended, open, byFunction, steps, to);
        }
    }

    /** The fate that an agency's own successions give it; where it has none by which it ends, its jurisdiction's. */
    Fate of(AgencyId id) {
        if (!underway.add(id)) {
            return Fate.GOES_ON; // Its jurisdiction is its own agency in the end: that says nothing.
        }
        looks++;
        Fate fate = looks > LOOKS_MAX || underway.size() > DEPTH_MAX ? Fate.LOST : look(id);
        underway.remove(id);
        return fate;
    }

    /** Successions in effect by which an agency lost a single function. */
    List<Step> functionsMoved(AgencyId id) {
        return register.successions(id, known).stream()
                .filter(step -> step.movesFunction() && step.binds(day))
                .toList();
    }

    private Fate look(AgencyId id) {
        List<Step> successions = register.successions(id, known);
        List<Step> endings =
                successions.stream().filter(step -> step.kind().ends()).toList();
        if (endings.isEmpty()) {
            AgencyId home = register.home(id, known);
            return home == null ? Fate.GOES_ON : within(id, home, new HashSet<>());
        }
        if (endings.stream().noneMatch(step -> step.binds(day))) {
            List<Step> open = endings.stream().filter(step -> step.mayBind(day)).toList();
            return open.isEmpty() ? Fate.GOES_ON : Fate.of(false, true, false, open);
        }
        return ended(id, successions);
    }

    /** Everything goes where an ending says; where none does, functions go where they are moved. */
    private Fate ended(AgencyId id, List<Step> successions) {
        List<Step> wholes = successions.stream()
                .filter(step -> step.kind().ends() && step.function() == null && step.binds(day))
                .sorted(Step.PREVAILING)
                .toList();
        Step heir =
                wholes.stream().filter(step -> !step.to().isEmpty()).findFirst().orElse(null);
        if (heir != null) {
            return Fate.of(true, false, false, List.of(heir));
        }
        List<Step> moved = functionsMoved(id);
        List<Step> open = successions.stream()
                .filter(step -> step.mayBind(day) && !step.to().isEmpty())
                .toList();
        List<Step> steps = Stream.of(wholes.stream().limit(1), moved.stream(), open.stream())
                .flatMap(step -> step)
                .toList();
        return Fate.of(true, !open.isEmpty(), !moved.isEmpty(), steps);
    }

    /**
     * The fate of an agency that has only its jurisdiction's: where that gave way, its namesakes there go on. A
     * jurisdiction that was only renamed keeps its agencies.
     *
     * @param seen jurisdictions looked at before
     */
    private Fate within(AgencyId id, AgencyId home, Set<AgencyId> seen) {
        if (!seen.add(home)) {
            return Fate.GOES_ON;
        }
        Fate fate = seen.size() > DEPTH_MAX ? Fate.LOST : of(home);
        if (!fate.ended() && !fate.open()) {
            return Fate.GOES_ON;
        }
        boolean renamed = fate.steps().stream().allMatch(step -> step.kind() == Kind.RENAME);
        boolean ended = fate.ended();
        boolean open = fate.open();
        List<Step> steps = new ArrayList<>(fate.steps());
        Set<AgencyId> to = new LinkedHashSet<>();
        for (AgencyId next : fate.to()) {
            List<AgencyId> namesakes = register.namesakes(id, next, known);
            Fate there = namesakes.isEmpty() ? within(id, next, seen) : Fate.of(true, false, false, List.of());
            to.addAll(namesakes);
            to.addAll(there.to());
            steps.addAll(there.steps());
            open |= there.open();
            ended &= !renamed || there.ended();
        }
        return ended || open ? new Fate(ended, open, false, steps, List.copyOf(to)) : Fate.GOES_ON;
    }
}

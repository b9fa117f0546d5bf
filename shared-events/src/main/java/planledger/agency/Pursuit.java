package planledger.agency;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import planledger.event.AgencyId;

/** Follows agencies through all successions in effect on a day, to those that exist. */
final class Pursuit {
    /** Agencies followed at most; what lies behind them is not known. */
    private static final int AGENCIES_MAX = 200;

    private final Register register;
    private final LocalDate day;
    private final long known;
    private final Fates fates;
    private final Set<AgencyId> followed = new HashSet<>();
    private final Set<AgencyId> responsible = new LinkedHashSet<>();
    private final Set<Step> path = new LinkedHashSet<>();
    private final Set<Step> moved = new LinkedHashSet<>();
    private boolean open;
    private boolean orphaned;
    private boolean byFunction;

    Pursuit(Register register, LocalDate day, long known) {
        this.register = register;
        this.day = day;
        this.known = known;
        this.fates = new Fates(register, day, known);
    }

    /** Who is responsible where these agencies are named. */
    Responsibility of(String printed, List<AgencyId> named) {
        Deque<AgencyId> next = new ArrayDeque<>(named);
        while (!next.isEmpty()) {
            next.addAll(follow(next.remove()));
        }
        path.forEach(moved::remove);
        return new Responsibility(
                printed,
                day,
                named,
                List.copyOf(responsible),
                confidence(),
                List.copyOf(path),
                List.copyOf(moved),
                List.of());
    }

    /** The agencies that go on in place of one; none where it goes on itself, was met before or does not exist yet. */
    private List<AgencyId> follow(AgencyId id) {
        Register.Registered agency = register.agency(id, known);
        if (agency == null || !agency.begunBy(day) || !followed.add(id)) {
            return List.of();
        }
        if (followed.size() > AGENCIES_MAX) {
            open = true;
            return List.of();
        }
        Fates.Fate fate = fates.of(id);
        if (!fate.ended()) {
            responsible.add(id);
        }
        open |= fate.open();
        orphaned |= fate.ended() && fate.to().isEmpty();
        byFunction |= fate.byFunction();
        path.addAll(fate.steps());
        moved.addAll(fates.functionsMoved(id));
        return fate.to();
    }

    private Confidence confidence() {
        if (open) {
            return Confidence.UNDETERMINED;
        }
        if (responsible.isEmpty()) {
            return path.isEmpty() ? Confidence.UNREGISTERED : Confidence.ORPHAN;
        }
        if (responsible.size() > 1 || orphaned) {
            return Confidence.AMBIGUOUS;
        }
        if (path.isEmpty()) {
            return Confidence.CERTAIN;
        }
        return byFunction ? Confidence.BY_FUNCTION : Confidence.PRESUMED;
    }
}

package planledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Deadline.Kind;
import planledger.event.FieldValue;
import planledger.timeline.Change;
import planledger.timeline.FieldState;

/** One thing that falls due on a day: standing, recurring and conditional parts of a deadline do not. */
record Due(Deadline.Part part, LocalDate day) {
    private static final Set<Kind> DATED =
            EnumSet.of(Kind.BY_EXCLUSIVE, Kind.BY, Kind.MONTH, Kind.QUARTER, Kind.YEAR, Kind.RANGE, Kind.POINT);

    /** A due day that a change moved to a later one. */
    record Postponed(Due from, Due to) {}

    /** What of a deadline cell falls due. */
    static List<Due> of(@Nullable FieldValue cell) {
        List<Due> found = new ArrayList<>();
        if (cell instanceof FieldValue.Due due && due.deadline() != null) {
            for (Deadline.Part part : due.deadline().parts()) {
                LocalDate to = part.to();
                if (to != null && DATED.contains(part.kind())) {
                    found.add(new Due(part, to));
                }
            }
        }
        return found;
    }

    /** What a change of the deadline put off: the first part of a name for the first; the only one for the only. */
    static List<Postponed> postponed(Change change) {
        if (!(change.from() instanceof FieldState.Known from) || !(change.to() instanceof FieldState.Known to)) {
            return List.of();
        }
        List<Due> before = of(from.value());
        List<Due> after = new ArrayList<>(of(to.value()));
        boolean only = before.size() == 1 && after.size() == 1;
        List<Postponed> found = new ArrayList<>();
        for (Due old : before) {
            after.stream()
                    .filter(each -> only || each.name().equals(old.name()))
                    .findFirst()
                    .ifPresent(now -> {
                        after.remove(now);
                        if (now.day().isAfter(old.day())) {
                            found.add(new Postponed(old, now));
                        }
                    });
        }
        return found;
    }

    /** What is due; empty where neither the cell nor the products tell. */
    String name() {
        return Objects.requireNonNullElse(part.label(), "");
    }
}

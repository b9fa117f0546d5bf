package planledger.timeline;

import java.util.List;
import planledger.event.FieldValue;

/** What a column says on a day, as known then. None, unknown and undetermined are three different things. */
public sealed interface FieldState {

    /** The column's value, which may be "none"; and the act it comes from. */
    record Known(FieldValue value, GovernedBy by) implements FieldState {
        /** Whether the cell is empty. */
        public boolean isNone() {
            return value.equals(new FieldValue.Text(null))
                    || value.equals(new FieldValue.Names(List.of()))
                    || value.equals(new FieldValue.Due(null))
                    || value.equals(new FieldValue.Cited(List.of()));
        }
    }

    /** The plan's own content is not held: the column has a value that the ledger does not know. */
    record Unknown(GovernedBy by) implements FieldState {}

    /**
     * One of several: acts whose date of effect is not known may or may not bind yet.
     *
     * @param otherwise what the column says if none of them binds; known or unknown
     * @param possible what it says if they bind, the act issued last first
     */
    record Undetermined(FieldState otherwise, List<Known> possible) implements FieldState {
        public Undetermined {
            possible = List.copyOf(possible);
        }
    }
}

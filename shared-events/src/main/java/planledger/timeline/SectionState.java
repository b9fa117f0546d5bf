package planledger.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A section on a day, as known then.
 *
 * @param title null where no entry states it
 * @param existence stated, or inferred from the numerals around it
 * @param touchedBy the act issued last that changes one of its tasks; null where none does
 */
public record SectionState(
        String label,
        @Nullable String title,
        TaskState.Existence existence,
        @Nullable GovernedBy touchedBy) {}

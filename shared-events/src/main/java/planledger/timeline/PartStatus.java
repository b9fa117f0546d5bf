package planledger.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;

/**
 * Where one part of a task's deadline stands on a day.
 *
 * <p>What decides, in this order: a part that is done is done, in time if the evidence is dated on or before
 * {@code dueOn}; before its plan binds nothing has started; what had not fallen due when the task or its plan was
 * repealed or replaced is moot, and what had stays overdue (a plan that merely expired ends no obligation); a plan that
 * pauses suspends what is not done; then the calendar. What is not known is undetermined only where it changes that.
 *
 * <p>A part of kind {@code DELIVERED} reports a delivery where a deadline should stand: it is done, with no day to hold
 * it against, so it is neither overdue nor proven to be in time; what it does not name may still be missing (see {@link
 * TaskState#missingProducts()}). A recurring part falls due occurrence by occurrence where the cell prints both a rhythm
 * of the calendar and the days between which it recurs; else it goes on as a standing part does.
 *
 * @param part as printed by the act that speaks of it last; null where the deadline is empty or not known
 * @param from first day of its window or occurrence; null where it is open
 * @param dueOn last day in time by which it is judged: of the deadline that was in force on that day, so that an act
 *     issued after it has no say (see {@code moved}); null where no day is known
 * @param by the report of work that decides; of a part that goes on the newest one; null where there is none
 * @param dependsOnReading whether "before a day", read to include that day, leads to another verdict
 * @param firstKnown whether the first deadline that the task ever had is held
 * @param firstDue last day in time under that first deadline, where it is another day than {@code dueOn}
 * @param lateAgainstFirst whether it is late against that first deadline; false where that is not known
 * @param moved whether an act issued after {@code dueOn} names another day ({@code part} says which) or drops the part
 * @param setAfterDue whether the act that set {@code dueOn} was certainly issued after it: nobody could keep to it
 */
public record PartStatus(
        Deadline.@Nullable Part part,
        TaskStatus.Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate dueOn,
        @Nullable Completion by,
        boolean dependsOnReading,
        boolean firstKnown,
        @Nullable LocalDate firstDue,
        boolean lateAgainstFirst,
        boolean moved,
        boolean setAfterDue) {

    /** A part is due soon from this many days before its last day on. */
    public static final int DUE_SOON_DAYS = 15;

    /** The first day on which it is late; null where no day is known. */
    public @Nullable LocalDate lateFrom() {
        return dueOn == null ? null : dueOn.plusDays(1);
    }

    /** A task of which no deadline can be read. */
    static PartStatus without(TaskStatus.Kind kind, @Nullable Completion by, boolean firstKnown) {
        return new PartStatus(null, kind, null, null, by, false, firstKnown, null, false, false, false);
    }

    /** The same part under another verdict. */
    PartStatus as(TaskStatus.Kind verdict) {
        return new PartStatus(
                part,
                verdict,
                from,
                dueOn,
                verdict.isOpen() ? null : by,
                dependsOnReading,
                firstKnown,
                firstDue,
                lateAgainstFirst,
                moved,
                setAfterDue);
    }
}

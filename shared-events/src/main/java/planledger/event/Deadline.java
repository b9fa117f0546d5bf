package planledger.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due: as printed, and as interpreted part by part (one part a product item or occurrence). Interpreting
 * again later is a new entry.
 *
 * @param interpreter version of the rules that read the printed text
 */
public record Deadline(String printed, int interpreter, List<Part> parts) {

    public Deadline {
        parts = List.copyOf(parts);
    }

    /**
     * One thing that is due.
     *
     * @param label what is due ({@code Kế hoạch}, {@code Quý III}); null where neither the cell nor the products tell
     * @param from first day of the window, inclusive; null where it is open
     * @param to last day on which it is in time, inclusive; null where no day is known. Of a recurring or standing part
     *     the last day on which it goes on: it makes nothing late
     * @param yearInferred whether the year was taken from the plan because the cell prints none
     * @param every rhythm of a recurring part
     */
    public record Part(
            @Nullable String label,
            Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean yearInferred,
            @Nullable Rhythm every) {}

    /** How the printed words bind. */
    public enum Kind {
        /** "Trước ngày 16": in time to the day before; the reading that includes the day is {@code to} + 1. */
        BY_EXCLUSIVE,
        /** "Chậm nhất", "đến hết ngày": in time to that day. */
        BY,
        MONTH,
        QUARTER,
        YEAR,
        /** From one period to another, over the year's end where so printed. */
        RANGE,
        /** A point in a period: đầu, giữa, cuối năm. */
        POINT,
        RECURRING,
        STANDING,
        /** Runs from an event that a document must prove. */
        CONDITIONAL,
        /** The cell reports a delivery instead of a deadline. */
        DELIVERED,
        /** Names a day or period that does not exist. */
        INVALID,
        /** Words that the interpreter does not know: shown, never guessed. */
        UNREAD
    }

    /** How often a recurring part falls due. */
    public enum Rhythm {
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        /** With the periodic reports, whose rhythm another document sets. */
        REPORT,
        /** "Định kỳ" and no more. */
        UNSTATED
    }
}

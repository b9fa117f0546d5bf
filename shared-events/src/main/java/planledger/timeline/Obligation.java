package planledger.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Kind;
import planledger.event.Deadline.Part;
import planledger.event.Instrument;

/**
 * One thing due, with the deadline by which it is judged.
 *
 * @param part as printed by the act that speaks of it last
 * @param row the row that prints it, against which reports of work are held
 * @param judgedBy the part, as printed then, whose day decides
 * @param setBy the act that set that day
 * @param first last day in time under the first deadline that spoke of it; null where that named none
 * @param moved whether an act issued after that day names another one, or speaks of it no more
 */
record Obligation(
        Part part,
        Row row,
        Part judgedBy,
        Act setBy,
        @Nullable LocalDate first,
        boolean moved) {

    static Obligation begun(Part part, Row row, Act by) {
        return new Obligation(part, row, part, by, dueDay(part), false);
    }

    /** The same thing as a later act prints it, due as before. */
    Obligation kept(Part as, Row against, boolean after) {
        return new Obligation(as, against, judgedBy, setBy, first, moved || after);
    }

    /** The same thing, due as a later act prints it. */
    Obligation moved(Part to, Row against, Act by) {
        return new Obligation(to, against, to, by, first, false);
    }

    /** The last day in time; null where no day is known. */
    @Nullable
    LocalDate due() {
        return dueDay(judgedBy);
    }

    /** The last day in time that a part prints; null where a day of it makes nothing late. */
    static @Nullable LocalDate dueDay(Part part) {
        return isDated(part) ? part.to() : null;
    }

    /** Whether a day in the calendar decides whether the part is late. */
    static boolean isDated(Part part) {
        return part.kind().compareTo(Kind.RECURRING) < 0;
    }

    /** Whether the day had certainly passed when the act that set it was issued: nobody could keep to it. */
    boolean setAfterDue() {
        LocalDate day = due();
        return day != null && issuedAfter(setBy.instrument(), day, false);
    }

    /** Whether a document was issued after a day, as far as its date or the bounds of it tell. */
    static boolean issuedAfter(Instrument instrument, LocalDate day, boolean unlessKnown) {
        LocalDate issued = instrument.issuedOn();
        LocalDate notBefore = issued != null ? issued : instrument.issuedNotBefore();
        LocalDate notAfter = issued != null ? issued : instrument.issuedNotAfter();
        if (notBefore != null && notBefore.isAfter(day)) {
            return true;
        }
        return (notAfter == null || notAfter.isAfter(day)) && unlessKnown;
    }
}

package planledger.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first day on which an act binds (valid time, Asia/Ho_Chi_Minh): a date, or bounds on a date that is not known.
 * Never defaulted: what neither a date nor a bound covers is undetermined.
 *
 * @param date the day, where it is known; then no bounds
 * @param notBefore the first possible day, inclusive
 * @param notAfter the last possible day, inclusive
 */
public record EffectiveFrom(
        @Nullable LocalDate date,
        @Nullable Bound notBefore,
        @Nullable Bound notAfter) {

    public EffectiveFrom {
        if (date != null && (notBefore != null || notAfter != null)) {
            throw new IllegalArgumentException("A known date of effect has no bounds");
        }
        if (notBefore != null && notAfter != null && notAfter.on().isBefore(notBefore.on())) {
            throw new IllegalArgumentException("notAfter lies before notBefore");
        }
    }

    /** A known first day. */
    public static EffectiveFrom on(LocalDate date) {
        return new EffectiveFrom(date, null, null);
    }

    /** The first day on which the act may bind; the beginning of time where nothing is known. */
    public LocalDate earliest() {
        return date != null ? date : notBefore != null ? notBefore.on() : LocalDate.MIN;
    }

    /** The first day on which the act certainly binds; the end of time where nothing is known. */
    public LocalDate latest() {
        return date != null ? date : notAfter != null ? notAfter.on() : LocalDate.MAX;
    }

    /**
     * One end of an unknown date.
     *
     * @param kind whether a source states it or somebody inferred it
     * @param source what it rests on, in words
     */
    public record Bound(LocalDate on, Kind kind, @Nullable String source) {}

    /** How a bound is known. */
    public enum Kind {
        STATED,
        INFERRED
    }
}

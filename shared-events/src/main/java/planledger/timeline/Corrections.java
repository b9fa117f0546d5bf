package planledger.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;

/**
 * What a correction makes of the entry that it corrects (đính chính): the repair of dates and numbers that the record
 * has wrong or lacks. A date of issue that is learnt for an act of which neither date was known is its date of effect
 * too: bounds become a date.
 */
public final class Corrections {
    /** Date of issue of the entry's instrument. */
    public static final String ISSUED_ON = "/instrument/issuedOn";

    /** Number and symbol of the entry's instrument. */
    public static final String NUMBER = "/instrument/number";

    /** First day on which the entry's act binds. */
    public static final String EFFECTIVE_FROM = "/effectiveFrom";

    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2200;

    private Corrections() {}

    /**
     * The corrected event.
     *
     * @throws IllegalArgumentException where the event has nothing at the path, or the value does not fit there
     */
    public static PlanEvent apply(PlanEvent event, EntryCorrected correction) {
        Instrument instrument = instrument(event);
        EffectiveFrom from = from(event);
        if (instrument == null || from == null) {
            throw new IllegalArgumentException("The entry has no act to correct");
        }
        switch (correction.path()) {
            case ISSUED_ON -> {
                LocalDate on = date(correction.to());
                boolean learnt = instrument.issuedOn() == null && from.date() == null;
                return with(event, instrument.issued(on), on != null && learnt ? EffectiveFrom.on(on) : from);
            }
            case NUMBER -> {
                return with(event, instrument.numbered(correction.to()), from);
            }
            case EFFECTIVE_FROM -> {
                LocalDate on = date(correction.to());
                return with(event, instrument, on == null ? new EffectiveFrom(null, null, null) : EffectiveFrom.on(on));
            }
            default -> throw new IllegalArgumentException("Not a correctable place: " + correction.path());
        }
    }

    /** What the event says at a correctable path, as text; null where it is missing. */
    public static @Nullable String read(PlanEvent event, String path) {
        Instrument instrument = instrument(event);
        EffectiveFrom from = from(event);
        if (instrument == null || from == null) {
            throw new IllegalArgumentException("The entry has no act to correct");
        }
        return switch (path) {
            case ISSUED_ON -> text(instrument.issuedOn());
            case NUMBER -> instrument.number();
            case EFFECTIVE_FROM -> text(from.date());
            default -> throw new IllegalArgumentException("Not a correctable place: " + path);
        };
    }

    /** The instrument of an act; null for entries that are no acts. */
    public static @Nullable Instrument instrument(PlanEvent event) {
        return event instanceof PlanIssued issued
                ? issued.instrument()
                : event instanceof PlanAmended amended
                        ? amended.instrument()
                        : event instanceof PlanReplaced replaced ? replaced.instrument() : null;
    }

    /** When an act binds; null for entries that are no acts. */
    public static @Nullable EffectiveFrom from(PlanEvent event) {
        return event instanceof PlanIssued issued
                ? issued.from()
                : event instanceof PlanAmended amended
                        ? amended.from()
                        : event instanceof PlanReplaced replaced ? replaced.from() : null;
    }

    private static PlanEvent with(PlanEvent event, Instrument instrument, EffectiveFrom from) {
        if (event instanceof PlanIssued e) {
            return new PlanIssued(
                    e.planId(),
                    instrument,
                    e.title(),
                    from,
                    e.effectiveTo(),
                    e.carriesOut(),
                    e.basis(),
                    e.content(),
                    e.declared(),
                    e.sections(),
                    e.tasks(),
                    e.targets(),
                    e.replaces(),
                    e.dispositions());
        }
        if (event instanceof PlanAmended e) {
            return new PlanAmended(e.planId(), instrument, from, e.residual(), e.sections(), e.items(), e.reason());
        }
        if (event instanceof PlanReplaced e) {
            return new PlanReplaced(e.planId(), e.by(), instrument, from, e.dispositions());
        }
        throw new AssertionError("An act that cannot be corrected: " + event);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date != null && (date.getYear() < YEAR_MIN || date.getYear() > YEAR_MAX)) {
                throw new IllegalArgumentException("Not a year of any document: " + text);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a date: " + text, e);
        }
    }
}

package planledger.agency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyEntryCorrected;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/**
 * What a correction makes of an entry of the registry: one place of it says something else. Which agencies an entry is
 * about is no place: an entry about the wrong one is another entry.
 */
public final class RegistryCorrections {
    private static final Pattern ALIAS = Pattern.compile("/aliases/(0|[1-9][0-9]?)");
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2200;

    private RegistryCorrections() {}

    /** The entry with the correction applied; {@link IllegalArgumentException} where the value does not fit its place. */
    public static AgencyEvent apply(AgencyEvent event, AgencyEntryCorrected correction) {
        return event instanceof AgencyRegistered agency
                ? written(agency, correction.path(), correction.to())
                : written(succession(event), correction.path(), correction.to());
    }

    /** What an entry says at a place; {@link IllegalArgumentException} where it has no such place. */
    public static @Nullable String read(AgencyEvent event, String path) {
        if (event instanceof AgencyRegistered agency) {
            return switch (path) {
                case "/name" -> agency.name();
                case "/level" -> agency.level();
                case "/jurisdiction" -> agency.jurisdiction();
                case "/from" -> text(agency.from());
                default -> agency.aliases().get(alias(agency, path));
            };
        }
        SuccessionRecorded succession = succession(event);
        return switch (path) {
            case "/function" -> succession.function();
            case "/effectiveFrom" -> text(succession.effectiveFrom().date());
            case "/instrument/number" -> succession.instrument().number();
            case "/instrument/issuedOn" -> text(succession.instrument().issuedOn());
            default -> throw none(path);
        };
    }

    private static AgencyRegistered written(AgencyRegistered of, String path, @Nullable String to) {
        List<String> aliases = new ArrayList<>(of.aliases());
        if (path.startsWith("/aliases")) {
            aliases.set(alias(of, path), given(to));
        } else {
            read(of, path); // An unknown place is refused before anything is made of it.
        }
        return new AgencyRegistered(
                of.agencyId(),
                path.equals("/name") ? given(to) : of.name(),
                aliases,
                path.equals("/level") ? to : of.level(),
                path.equals("/jurisdiction") ? to : of.jurisdiction(),
                path.equals("/from") ? date(to) : of.from());
    }

    private static SuccessionRecorded written(SuccessionRecorded of, String path, @Nullable String to) {
        read(of, path);
        LocalDate day = path.equals("/effectiveFrom") ? date(to) : null;
        EffectiveFrom known = day == null ? new EffectiveFrom(null, null, null) : EffectiveFrom.on(day);
        return new SuccessionRecorded(
                of.kind(),
                of.from(),
                of.to(),
                path.equals("/function") ? to : of.function(),
                path.equals("/effectiveFrom") ? known : of.effectiveFrom(),
                path.startsWith("/instrument/") ? written(of.instrument(), path, to) : of.instrument());
    }

    private static Instrument written(Instrument of, String path, @Nullable String to) {
        boolean isNumber = path.equals("/instrument/number");
        return new Instrument(
                of.type(),
                isNumber ? to : of.number(),
                isNumber ? of.issuedOn() : date(to),
                of.issuedNotBefore(),
                of.issuedNotAfter(),
                of.issuer(),
                of.issuerName(),
                of.title(),
                of.signer(),
                of.capacity(),
                of.sha256());
    }

    private static int alias(AgencyRegistered agency, String path) {
        Matcher form = ALIAS.matcher(path);
        int index = form.matches()
                ? Integer.parseInt(form.group(1))
                : agency.aliases().size();
        if (index >= agency.aliases().size()) {
            throw none(path);
        }
        return index;
    }

    private static SuccessionRecorded succession(AgencyEvent event) {
        if (event instanceof SuccessionRecorded succession) {
            return succession;
        }
        throw new IllegalArgumentException("A correction is not corrected: correct the same entry again");
    }

    private static String given(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("This place cannot be empty");
        }
        return text;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date != null && (date.getYear() < YEAR_MIN || date.getYear() > YEAR_MAX)) {
                throw new IllegalArgumentException("Not a year of any act: " + text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a date: " + Objects.toString(text), e);
        }
    }

    private static IllegalArgumentException none(String path) {
        return new IllegalArgumentException("The entry has no place " + path);
    }
}

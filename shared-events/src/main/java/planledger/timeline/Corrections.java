package planledger.timeline;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;

/**
 * What a correction makes of the entry that it corrects (đính chính, Decree 30/2020/NĐ-CP, Article 18.3): one place of
 * it says something else from then on. A date of issue that is learnt for an act of which neither date was known is its
 * date of effect too: bounds become a date. A correction of content is taken as well, for it was made; that it needed an
 * amending instrument is a finding.
 */
public final class Corrections {
    /** Date of issue of the entry's instrument. */
    public static final String ISSUED_ON = "/instrument/issuedOn";

    /** Number and symbol of the entry's instrument. */
    public static final String NUMBER = "/instrument/number";

    /** First day on which the entry's act binds. */
    public static final String EFFECTIVE_FROM = "/effectiveFrom";

    private static final Set<String> ROWS = Set.of("tasks", "title", "effectiveTo");

    private static final Set<String> LINES = Set.of("type", "number", "issuerName", "signer", "capacity");
    private static final Pattern NAME = Pattern.compile(".*/(lead|coordinating|products)/[0-9]+");

    private Corrections() {}

    /**
     * The corrected event.
     *
     * @throws IllegalArgumentException where the event has nothing at the path, or the value does not fit there
     */
    public static PlanEvent apply(PlanEvent event, EntryCorrected correction) {
        return Place.of(correction.path()).written(event, correction.to(), correction.deadline());
    }

    /**
     * What the event says at a path, as text; null where it is missing.
     *
     * @throws IllegalArgumentException where the event has no such place
     */
    public static @Nullable String read(PlanEvent event, String path) {
        return Place.of(path).read(event);
    }

    /** Whether the event has exactly this place. An entry recorded with a path that goes on is still read. */
    public static boolean hasPlace(PlanEvent event, String path) {
        return path.startsWith("/") && Place.of(path).isIn(event);
    }

    /** Whether a place is a line, as names and numbers are, and not prose. */
    public static boolean isLine(String path) {
        return LINES.contains(path.substring(path.lastIndexOf('/') + 1))
                || NAME.matcher(path).matches();
    }

    /** Whether a place is content of the plan, and not the form of the record: dates, numbers, names, citations. */
    public static boolean isContent(String path) {
        String[] steps = path.split("/", -1);
        return steps.length > 1 && ROWS.contains(steps[1]) && !path.contains("/cites/");
    }

    /** The instrument of an act; null for entries that are no acts. */
    public static @Nullable Instrument instrument(PlanEvent event) {
        return event instanceof LegalAct act ? act.instrument() : null;
    }

    /** When an act binds; null for entries that are no acts. */
    public static @Nullable EffectiveFrom from(PlanEvent event) {
        return event instanceof LegalAct act ? act.from() : null;
    }
}

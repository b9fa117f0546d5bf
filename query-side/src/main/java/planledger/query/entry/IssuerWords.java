package planledger.query.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import planledger.event.Folded;
import planledger.event.Instrument;
import planledger.event.PlanEvent.PlanIssued;

/** Whether a plan comes from a province or issuer that somebody names in words, with or without accents. */
public final class IssuerWords {
    /** Characters of the longest name that is looked for. */
    public static final int LENGTH_MAX = 200;

    private IssuerWords() {}

    public static boolean fit(PlanIssued issued, String words) {
        Instrument instrument = issued.instrument();
        List<String> names = new ArrayList<>();
        Stream.of(instrument.issuerName(), instrument.issuer())
                .filter(Objects::nonNull)
                .forEach(names::add);
        names.add(issued.planId().text().replace('-', ' '));
        return Folded.hasWords(String.join(" ", names), words);
    }
}

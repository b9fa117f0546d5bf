package planledger.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import planledger.event.Folded;
import planledger.event.Instrument;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
import planledger.query.entry.AsOf;
import planledger.query.entry.Head;
import planledger.query.entry.IssuerWords;
import planledger.query.entry.PlanTimelines;
import planledger.query.entry.StreamEntries;
import planledger.timeline.PlanStatus;
import planledger.timeline.Timeline;
import planledger.web.Input;
import planledger.web.Shapes;

/** Finds plans by what they said on a day, as known at a position; in the order of their ids, page by page. */
@Component
final class PlanSearch {
    private static final int TEXT_MAX = 200;

    private final StreamEntries entries;
    private final PlanTimelines timelines;

    PlanSearch(StreamEntries entries, PlanTimelines timelines) {
        this.entries = entries;
        this.timelines = timelines;
    }

    /**
     * What is sought; null where it does not matter.
     *
     * @param issuer slug of the issuing register
     * @param place words of the issuer's name or slug, with or without accents
     * @param words words of title, number, issuer or id, with or without accents
     */
    record Sought(
            @Nullable String issuer,
            @Nullable String place,
            @Nullable Integer year,
            PlanStatus.@Nullable Kind status,
            @Nullable String words) {

        static Sought read(Input in) {
            return read(in, null);
        }

        /** As a form asks, where people name an issuer in words. */
        static Sought readForm(Input in) {
            return read(in, in.optional("place", Shapes.text(IssuerWords.LENGTH_MAX)));
        }

        private static Sought read(Input in, @Nullable String place) {
            return new Sought(
                    in.optional("issuer", Shapes.SLUG),
                    place,
                    in.optional("year", Shapes.integer(1900, 2200)),
                    in.optional("status", Shapes.oneOf(PlanStatus.Kind.class)),
                    in.optional("q", Shapes.text(TEXT_MAX)));
        }

        private boolean fits(PlanIssued issued, PlanStatus standing) {
            Instrument instrument = issued.instrument();
            return (issuer == null || issuer.equals(instrument.issuer()))
                    && (status == null || status == standing.kind())
                    && (year == null || years(instrument).anyMatch(year::equals))
                    && (place == null || IssuerWords.fit(issued, place))
                    && (words == null || Folded.hasWords(textOf(issued), words));
        }
    }

    /** A plan that was found. */
    record Found(PlanIssued issued, PlanStatus status, long revision) {}

    /** Fills one page; the plan after which the next one begins, or null where there is none. */
    @Nullable
    PlanId collect(Sought sought, AsOf asOf, @Nullable PlanId after, int limit, List<Found> found) {
        PlanId last = after;
        while (true) {
            List<Head> heads = entries.heads(last, StreamEntries.HEADS_PER_PAGE_MAX);
            for (Head head : heads) {
                if (found.size() == limit) {
                    return last;
                }
                Found line = find(sought, asOf, timelines.at(head));
                if (line != null) {
                    found.add(line);
                }
                last = head.planId();
            }
            if (heads.size() < StreamEntries.HEADS_PER_PAGE_MAX) {
                return null;
            }
        }
    }

    private static @Nullable Found find(Sought sought, AsOf asOf, Timeline timeline) {
        long revision = timeline.revisionAt(asOf.position());
        if (revision == 0) {
            return null;
        }
        PlanIssued issued = (PlanIssued) timeline.corrected(1, revision);
        PlanStatus status = timeline.status(asOf.effectiveAt(), revision);
        return sought.fits(issued, status) ? new Found(issued, status, revision) : null;
    }

    private static Stream<Integer> years(Instrument instrument) {
        return Stream.of(instrument.issuedOn(), instrument.issuedNotBefore(), instrument.issuedNotAfter())
                .filter(Objects::nonNull)
                .map(LocalDate::getYear);
    }

    private static String textOf(PlanIssued issued) {
        Instrument instrument = issued.instrument();
        return String.join(
                " ",
                issued.title(),
                String.valueOf(instrument.number()),
                String.valueOf(instrument.issuerName()),
                issued.planId().text());
    }
}

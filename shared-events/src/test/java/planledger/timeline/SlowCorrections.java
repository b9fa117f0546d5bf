package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;

/**
 * Corrections in the slow reading: what entries say once all known corrections are applied, in the order of recording.
 * A date of issue that is learnt for an act of which neither date was known is its date of effect, too.
 */
final class SlowCorrections {
    private SlowCorrections() {}

    static List<PlanEvent> applied(List<Entry> known) {
        List<PlanEvent> events = new ArrayList<>();
        known.forEach(entry -> events.add(entry.event()));
        for (Entry entry : known) {
            if (entry.event() instanceof EntryCorrected correction) {
                int index = (int) correction.entry() - 1;
                events.set(index, applied(correction, events.get(index)));
            }
        }
        return events;
    }

    private static PlanEvent applied(EntryCorrected correction, PlanEvent event) {
        if (event instanceof PlanAmended e) {
            Instrument by = instrument(correction, e.instrument());
            EffectiveFrom from = from(correction, e.instrument(), e.from());
            return new PlanAmended(
                    e.planId(), by, from, e.residual(), e.sections(), e.items(), e.targets(), e.reason());
        }
        if (event instanceof PlanReplaced e) {
            Instrument by = instrument(correction, e.instrument());
            EffectiveFrom from = from(correction, e.instrument(), e.from());
            return new PlanReplaced(e.planId(), e.by(), by, from, e.dispositions());
        }
        PlanIssued e = (PlanIssued) event;
        return new PlanIssued(
                e.planId(),
                instrument(correction, e.instrument()),
                e.title(),
                from(correction, e.instrument(), e.from()),
                e.effectiveTo(),
                e.carriesOut(),
                e.basis(),
                e.content(),
                e.declared(),
                e.sections(),
                e.tasks(),
                e.targets(),
                e.replaces(),
                e.dispositions(),
                e.missing());
    }

    private static Instrument instrument(EntryCorrected correction, Instrument was) {
        String to = correction.to();
        return switch (correction.path()) {
            case "/instrument/issuedOn" -> named(was, was.number(), to == null ? null : LocalDate.parse(to));
            case "/instrument/number" -> named(was, to, was.issuedOn());
            default -> was;
        };
    }

    private static Instrument named(Instrument was, @Nullable String number, @Nullable LocalDate issuedOn) {
        return new Instrument(
                was.type(),
                number,
                issuedOn,
                was.issuedNotBefore(),
                was.issuedNotAfter(),
                was.issuer(),
                was.issuerName(),
                was.title(),
                was.signer(),
                was.capacity(),
                was.sha256());
    }

    private static EffectiveFrom from(EntryCorrected correction, Instrument instrument, EffectiveFrom was) {
        LocalDate to = correction.to() == null || correction.path().equals("/instrument/number")
                ? null
                : LocalDate.parse(correction.to());
        boolean learnt = to != null && instrument.issuedOn() == null && was.date() == null;
        return switch (correction.path()) {
            case "/effectiveFrom" -> new EffectiveFrom(to, null, null);
            case "/instrument/issuedOn" -> learnt ? new EffectiveFrom(to, null, null) : was;
            default -> was;
        };
    }
}

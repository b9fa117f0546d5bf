package planledger.command.agency;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agencies;
import planledger.agency.Agency;
import planledger.agency.RegistryEntry;
import planledger.agency.Step;
import planledger.command.entry.Refused;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;
import planledger.event.DocumentKey;
import planledger.event.Folded;

/** What a succession must satisfy to be recorded. */
final class SuccessionRules {
    private static final Set<Kind> OF_A_FUNCTION = EnumSet.of(Kind.CARVE_OUT, Kind.TRANSFER);
    private static final Set<Kind> OF_EVERYTHING = EnumSet.of(Kind.RENAME, Kind.DISSOLVE);

    private final Agencies agencies;
    private final SuccessionRecorded c;
    private final List<Refused.Broken> broken = new ArrayList<>();

    SuccessionRules(Agencies agencies, SuccessionRecorded succession) {
        this.agencies = agencies;
        this.c = succession;
    }

    /** @throws Refused naming every broken rule; those of the registry only where the request itself makes sense */
    void check() {
        checkKind();
        checkNames("/from/", c.from());
        checkNames("/to/", c.to());
        for (int i = 0; i < c.to().size(); i++) {
            if (c.from().contains(c.to().get(i))) {
                broken.add(AgencyRefusal.AGENCY_SUCCEEDS_ITSELF.at("/to/" + i, c.to().get(i)));
            }
        }
        Refused.ifAny(broken);
        recordedBefore().ifPresent(entry -> broken.add(AgencyRefusal.SUCCESSION_EXISTS.at(null, entry.revision())));
        Refused.ifAny(broken);
        for (int i = 0; i < c.from().size(); i++) {
            checkLife("/from/" + i, c.from().get(i), this::gaveWay);
        }
        for (int i = 0; i < c.to().size(); i++) {
            checkLife("/to/" + i, c.to().get(i), Agency::end);
            if (c.kind().ends() && leadsBack(c.to().get(i))) {
                broken.add(AgencyRefusal.SUCCESSION_CIRCULAR.at("/to/" + i, c.to().get(i)));
            }
        }
        Refused.ifAny(broken);
    }

    private Optional<RegistryEntry> recordedBefore() {
        return agencies.entries().stream()
                .filter(entry -> entry.event() instanceof SuccessionRecorded said
                        && hasSameSides(said)
                        && isSame((SuccessionRecorded) agencies.corrected(entry.revision(), agencies.revision())))
                .findFirst();
    }

    private boolean hasSameSides(SuccessionRecorded said) {
        return said.kind() == c.kind()
                && Set.copyOf(said.from()).equals(Set.copyOf(c.from()))
                && Set.copyOf(said.to()).equals(Set.copyOf(c.to()));
    }

    /** Whether it says the same on the same ground: one instrument may be described more fully than before. */
    private boolean isSame(SuccessionRecorded said) {
        String key = DocumentKey.of(said.instrument(), null);
        return folded(said.function()).equals(folded(c.function()))
                && said.effectiveFrom().equals(c.effectiveFrom())
                && (key == null
                        ? said.instrument().equals(c.instrument())
                        : key.equals(DocumentKey.of(c.instrument(), null)));
    }

    private static String folded(@Nullable String function) {
        return function == null ? "" : Folded.of(function);
    }

    private void checkKind() {
        String kind = wire(c.kind());
        if (!fits(c.from().size(), c.to().size())) {
            broken.add(AgencyRefusal.KIND_CONTRADICTED.at("/kind", kind));
        }
        if (c.function() == null && OF_A_FUNCTION.contains(c.kind())) {
            broken.add(AgencyRefusal.FUNCTION_MISSING.at("/function", kind));
        }
        if (c.function() != null && OF_EVERYTHING.contains(c.kind())) {
            broken.add(AgencyRefusal.FUNCTION_OUT_OF_PLACE.at("/function", kind));
        }
    }

    private boolean fits(int from, int to) {
        return switch (c.kind()) {
            case RENAME, TRANSFER -> from == 1 && to == 1;
            case MERGE -> from > 0 && to == 1;
            case CONSOLIDATE -> from > 1 && to == 1;
            case SPLIT -> from == 1 && to > 1;
            case CARVE_OUT -> from == 1 && to > 0;
            case DISSOLVE -> from > 0 && to == 0;
        };
    }

    private void checkNames(String path, List<AgencyId> side) {
        for (int i = 0; i < side.size(); i++) {
            AgencyId id = side.get(i);
            if (agencies.agency(id, agencies.revision()).isEmpty()) {
                broken.add(AgencyRefusal.AGENCY_UNKNOWN.at(path + i, id));
            }
            if (side.indexOf(id) < i) {
                broken.add(AgencyRefusal.AGENCY_TWICE.at(path + i, id));
            }
        }
    }

    /** Only what certainly lies before or after counts: where a date is not known, the act is a fact. */
    private void checkLife(String path, AgencyId id, Function<Agency, @Nullable Step> endOf) {
        Agency agency = agencies.agency(id, agencies.revision()).orElseThrow();
        Step end = endOf.apply(agency);
        if (end != null
                && end.effectiveFrom().latest().isBefore(c.effectiveFrom().earliest())) {
            broken.add(AgencyRefusal.AGENCY_ENDED.at(path, id));
        }
        LocalDate first = agency.from();
        if (first != null && first.isAfter(c.effectiveFrom().latest())) {
            broken.add(AgencyRefusal.AGENCY_BEGINS_LATER.at(path, id));
        }
    }

    /**
     * The end after which an agency gives way no more. One that ended with its jurisdiction, or without a successor for
     * everything, may still be given one.
     */
    private @Nullable Step gaveWay(Agency agency) {
        Step end = agency.end();
        boolean settled = end != null
                && end.from().equals(agency.id())
                && (c.to().isEmpty() || (end.function() == null && !end.to().isEmpty()));
        return settled ? end : null;
    }

    private boolean leadsBack(AgencyId to) {
        Set<AgencyId> seen = new HashSet<>();
        Deque<AgencyId> next = new ArrayDeque<>(List.of(to));
        while (!next.isEmpty()) {
            AgencyId id = next.remove();
            if (c.from().contains(id)) {
                return true;
            }
            if (seen.add(id)) {
                agencies.successions(id, agencies.revision()).stream()
                        .filter(step -> step.kind().ends())
                        .forEach(step -> next.addAll(step.to()));
            }
        }
        return false;
    }

    /** As requests write it: {@code carveOut}. */
    private static String wire(Kind kind) {
        String[] words = kind.name().toLowerCase(Locale.ROOT).split("_", 2);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }
}

package planledger.query.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agency;
import planledger.event.AgencyId;
import planledger.event.Folded;

/** Agencies by the names that pages show. */
record Names(TaskRegister.Registered registered) {

    String of(AgencyId id) {
        return registered
                .registry()
                .agency(id, registered.revision())
                .map(Agency::name)
                .orElse(id.text());
    }

    /** Two places may each have an agency of one name. */
    @Nullable
    String placeOf(AgencyId id) {
        return registered
                .registry()
                .agency(id, registered.revision())
                .map(Agency::jurisdiction)
                .orElse(null);
    }

    /** What a question calls an agency, in words. */
    @Nullable
    String of(@Nullable String asked) {
        return asked != null && AgencyId.isId(asked) ? of(new AgencyId(asked)) : asked;
    }

    /** Who answers for the lead on the day, where a plan does not print that name. */
    List<String> responsible(Matched found) {
        return found.agencies().stream()
                .filter(each -> each.role() == TaskFilter.Role.LEAD)
                .flatMap(each -> each.now().responsible().stream()
                        .map(this::of)
                        .filter(name -> !Folded.same(name, each.printed())))
                .distinct()
                .toList();
    }
}

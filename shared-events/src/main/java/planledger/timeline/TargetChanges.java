package planledger.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.timeline.Track.Statement;

/** Works out what one entry changed in a plan's targets, by looking at each that it names without and with the entry. */
final class TargetChanges {
    private TargetChanges() {}

    /** @param event what the entry says under the chronicle's corrections */
    static List<TargetChange> of(Chronicle chronicle, long revision, PlanEvent event) {
        if (event instanceof PlanIssued issued) {
            return issued.targets().stream()
                    .map(target -> new TargetChange(target.ref(), null, true, target, true))
                    .toList();
        }
        if (event instanceof PlanAmended amended) {
            LocalDate day = amended.from().latest();
            AsOf before = new AsOf(chronicle, day, revision - 1);
            AsOf after = new AsOf(chronicle, day, revision);
            return amended.targets().stream()
                    .map(TargetItem::ref)
                    .map(ref -> change(ref, before, after, revision))
                    .toList();
        }
        return List.of();
    }

    private static TargetChange change(String ref, AsOf before, AsOf after, long revision) {
        Target from = value(before.target(ref));
        Statement<Optional<Target>> now = after.target(ref);
        boolean prevails = now != null && now.act().entry() == revision;
        return new TargetChange(ref, from, from != null || !before.mayHoldTarget(ref), value(now), prevails);
    }

    private static @Nullable Target value(@Nullable Statement<Optional<Target>> said) {
        return said == null ? null : said.value().orElse(null);
    }
}

package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planledger.event.Labels;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.timeline.TargetState.Possible;

/**
 * Targets in the slow reading. The last act that certainly binds and names a target says what it is, or that it is no
 * more; acts after it that bind possibly are told, the one issued last first, unless all of them say the same. A target
 * is listed if it is there or may be. An act's lines on targets are numbered after those on tasks.
 */
final class SlowTargets {
    private SlowTargets() {}

    static List<TargetState> on(LocalDate day, SlowReading plan) {
        List<TargetState> states = new ArrayList<>();
        for (String ref : refs(plan)) {
            TargetState state = state(ref, day, plan);
            if (state.target() != null || state.possible().stream().anyMatch(possible -> possible.target() != null)) {
                states.add(state);
            }
        }
        return states;
    }

    private static Set<String> refs(SlowReading plan) {
        Set<String> refs = new TreeSet<>(Labels::compare);
        plan.issued.targets().forEach(target -> refs.add(target.ref()));
        plan.acts.forEach(act -> act.amendment().targets().forEach(item -> refs.add(item.ref())));
        return refs;
    }

    private static TargetState state(String ref, LocalDate day, SlowReading plan) {
        Target certain = null;
        GovernedBy by = null;
        for (Target target : plan.issued.targets()) {
            if (target.ref().equals(ref)) {
                certain = target;
                by = plan.issue();
            }
        }
        List<Possible> possible = new ArrayList<>();
        for (SlowAct act : plan.acts) {
            for (int i = 0; i < act.amendment().targets().size(); i++) {
                TargetItem item = act.amendment().targets().get(i);
                GovernedBy line = act.by(act.items().size() + i + 1);
                if (item.ref().equals(ref) && act.certainOn(day)) {
                    certain = target(item);
                    by = line;
                    possible.clear();
                } else if (item.ref().equals(ref) && act.possibleOn(day)) {
                    possible.add(0, new Possible(target(item), line));
                }
            }
        }
        Target now = certain;
        boolean open = possible.stream().anyMatch(other -> !Objects.equals(other.target(), now));
        GovernedBy governing = by != null
                ? by
                : possible.isEmpty() ? plan.issue() : possible.get(0).by();
        return new TargetState(ref, now, governing, open ? possible : List.of());
    }

    private static @Nullable Target target(TargetItem item) {
        return item instanceof TargetItem.Set set ? set.target() : null;
    }
}

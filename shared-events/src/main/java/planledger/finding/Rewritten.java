package planledger.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.TaskRef;
import planledger.timeline.Corrections;

/**
 * A place of an entry whose content corrections changed; not one that was set right again.
 *
 * @param entry revision of the corrected entry
 * @param task the task concerned; null where the whole plan is
 * @param corrections in the order of the ledger
 */
record Rewritten(
        long entry,
        String path,
        @Nullable TaskRef task,
        @Nullable String was,
        @Nullable String is,
        List<Recorded<EntryCorrected>> corrections) {

    static Stream<Rewritten> in(Dossier plan) {
        return plan.correctedEntries().flatMap(entry -> byPath(plan, entry).entrySet().stream()
                .map(each -> of(plan, entry, each.getKey(), each.getValue()))
                .filter(each -> !Objects.equals(each.was(), each.is())));
    }

    /** Revision of the correction by which it began. */
    long since() {
        return corrections.get(0).revision();
    }

    List<Long> revisions() {
        return corrections.stream().map(Recorded::revision).toList();
    }

    private static Map<String, List<Recorded<EntryCorrected>>> byPath(Dossier plan, long entry) {
        return plan.corrections(entry).stream()
                .filter(each -> Corrections.isContent(each.event().path()))
                .collect(Collectors.groupingBy(each -> each.event().path(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Rewritten of(Dossier plan, long entry, String path, List<Recorded<EntryCorrected>> corrections) {
        Recorded<?> corrected = plan.entry(entry);
        String[] steps = path.split("/", -1);
        return new Rewritten(
                entry,
                path,
                steps[1].equals("tasks") ? new TaskRef(steps[2]) : null,
                Corrections.read(corrected.entry().event(), path),
                Corrections.read(plan.entry(entry).event(), path),
                corrections);
    }
}

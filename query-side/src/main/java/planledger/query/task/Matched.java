package planledger.query.task;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.agency.Responsibility;
import planledger.event.AgencyId;
import planledger.event.TaskRef;
import planledger.query.entry.Known;
import planledger.timeline.PartStatus;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;

/**
 * A task that the register was asked for.
 *
 * @param task null where it ended before the day
 * @param parts of its deadline, those that are asked for
 * @param agencies that it names, those that are asked for
 */
record Matched(
        Known known,
        TaskRef ref,
        @Nullable TaskState task,
        TaskStatus status,
        List<PartStatus> parts,
        List<Named> agencies) {

    public String label() {
        return task == null ? ref.text() : task.label();
    }

    /** An agency that a task names in a role, and who answers for it on the day. */
    record Named(TaskFilter.Role role, String printed, Responsibility now) {

        /** One answer for each name in it. */
        List<Responsibility> each() {
            return now.parts().isEmpty() ? List.of(now) : now.parts();
        }
    }

    /** The registered agencies that one printed name means or that answer for it; none where the registry knows none. */
    static Set<AgencyId> agencies(Responsibility one) {
        Set<AgencyId> all = new TreeSet<>();
        Stream.concat(one.named().stream(), one.responsible().stream()).forEach(all::add);
        return all;
    }
}

package planledger.query.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.query.entry.Knowledge;
import planledger.query.entry.QueryRule;
import planledger.timeline.TaskStatus;
import planledger.web.Input;
import planledger.web.Shape;
import planledger.web.Shapes;

/**
 * What the register is asked for.
 *
 * @param agency id or any name of an agency; null for all
 * @param role null for both
 * @param status tasks of which any part stands so
 * @param dueBefore tasks of which any part is due before the day
 * @param orphan tasks left without an agency: those that still run, unless a status is named
 */
record TaskFilter(
        @Nullable PlanId plan,
        @Nullable String agency,
        @Nullable Role role,
        TaskStatus.@Nullable Kind status,
        @Nullable LocalDate dueBefore,
        boolean orphan,
        Knowledge.Asked asked,
        int limit,
        @Nullable String cursor) {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;

    /** What an agency is to a task. */
    enum Role {
        LEAD,
        COORDINATING
    }

    static TaskFilter read(Input in, Shape<String> cursor) {
        return new TaskFilter(
                in.optional(
                        "plan",
                        Shapes.SLUG.where(PlanId::isId, QueryRule.NOT_A_PLAN_ID).as(PlanId::new)),
                in.optional("agency", Shapes.text(200)),
                in.optional("role", Shapes.oneOf(Role.class)),
                in.optional("status", Shapes.oneOf(TaskStatus.Kind.class)),
                in.optional("dueBefore", Shapes.DATE),
                in.optional("orphan", Shapes.TRUTH, false),
                Knowledge.read(in, "at", "knownAt"),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }

    /** What is asked, apart from the place in the list. */
    List<?> question() {
        return Arrays.asList(
                plan, agency, role, status, dueBefore, orphan, asked.effectiveAt(), asked.knownAt(), asked.known());
    }
}

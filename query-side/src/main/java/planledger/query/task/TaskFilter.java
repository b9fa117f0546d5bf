package planledger.query.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.AgencyId;
import planledger.event.PlanId;
import planledger.query.entry.IssuerWords;
import planledger.query.entry.Knowledge;
import planledger.query.entry.QueryRule;
import planledger.query.page.Spoken;
import planledger.timeline.TaskStatus;
import planledger.web.Input;
import planledger.web.Shape;
import planledger.web.Shapes;
import planledger.web.page.Address;

/**
 * What the register is asked for.
 *
 * @param agency id or any name of an agency; null for all
 * @param role null for both
 * @param status tasks of which any part stands so
 * @param overall tasks that stand so as a whole, by the part that tells of them first; each task stands in one way
 * @param lead tasks of which it cannot be told which registered agency leads them; with an agency, those that print it
 * @param dueBefore tasks of which any part is due before the day
 * @param orphan tasks left without an agency: those that still run, unless a status is named
 * @param place words of the name or slug of the plan's issuer, with or without accents
 */
record TaskFilter(
        @Nullable PlanId plan,
        @Nullable String agency,
        @Nullable Role role,
        TaskStatus.@Nullable Kind status,
        TaskStatus.@Nullable Kind overall,
        @Nullable Lead lead,
        @Nullable LocalDate dueBefore,
        boolean orphan,
        @Nullable String place,
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

    /** Why no registered agency can be named as leading. */
    enum Lead {
        /** The registry knows nobody of the name that the plan prints. */
        UNREGISTERED,
        /** The plan names nobody. */
        NONE,
        /** What the plan prints is not known, or not certain. */
        UNKNOWN
    }

    /** Every task that has a lead agency, or none; what a board counts. */
    static TaskFilter board(@Nullable String agency, @Nullable String place, Knowledge.Asked asked) {
        return new TaskFilter(
                null,
                agency,
                agency == null ? null : Role.LEAD,
                null,
                null,
                null,
                null,
                false,
                place,
                asked,
                Integer.MAX_VALUE,
                null);
    }

    static TaskFilter read(Input in, Shape<String> cursor) {
        int limit = in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL);
        return read(in, limit, in.optional("cursor", cursor));
    }

    /** The whole list at once. */
    static TaskFilter read(Input in) {
        return read(in, Integer.MAX_VALUE, null);
    }

    private static TaskFilter read(Input in, int limit, @Nullable String cursor) {
        return new TaskFilter(
                in.optional(
                        "plan",
                        Shapes.SLUG.where(PlanId::isId, QueryRule.NOT_A_PLAN_ID).as(PlanId::new)),
                in.optional("agency", Shapes.text(200)),
                in.optional("role", Shapes.oneOf(Role.class)),
                in.optional("status", Shapes.oneOf(TaskStatus.Kind.class)),
                in.optional("overall", Shapes.oneOf(TaskStatus.Kind.class)),
                in.optional("lead", Shapes.oneOf(Lead.class)),
                in.optional("dueBefore", Shapes.DATE),
                in.optional("orphan", Shapes.TRUTH, false),
                in.optional("place", Shapes.text(IssuerWords.LENGTH_MAX)),
                Knowledge.read(in, "at", "knownAt"),
                limit,
                cursor);
    }

    /** The same question of tasks in one line of a board. */
    TaskFilter in(Board.Row row) {
        AgencyId id = row.agency();
        String name = id == null ? row.name() : id.text();
        return new TaskFilter(
                plan,
                name,
                name == null ? null : Role.LEAD,
                status,
                overall,
                row.lead(),
                dueBefore,
                orphan,
                place,
                asked,
                limit,
                cursor);
    }

    /** The same question of tasks that stand so as a whole. */
    TaskFilter standing(TaskStatus.Kind kind) {
        return new TaskFilter(plan, agency, role, status, kind, lead, dueBefore, orphan, place, asked, limit, cursor);
    }

    /** The question as an address asks it, but for its times. */
    Address on(Address list) {
        return list.with("plan", plan == null ? null : plan.text())
                .with("agency", agency)
                .with("role", wire(role))
                .with("status", wire(status))
                .with("overall", wire(overall))
                .with("lead", wire(lead))
                .with("dueBefore", dueBefore)
                .with("orphan", orphan ? "true" : null)
                .with("place", place);
    }

    private static @Nullable String wire(@Nullable Enum<?> constant) {
        return constant == null ? null : Spoken.wire(constant);
    }

    /** What is asked, apart from the place in the list. */
    List<?> question() {
        return Arrays.asList(
                plan,
                agency,
                role,
                status,
                overall,
                lead,
                dueBefore,
                orphan,
                place,
                asked.effectiveAt(),
                asked.knownAt(),
                asked.known());
    }
}

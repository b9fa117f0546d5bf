package planledger.query.finding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.finding.Finding;
import planledger.finding.Rules;
import planledger.query.entry.IssuerWords;
import planledger.query.entry.Knowledge;
import planledger.query.entry.QueryRule;
import planledger.query.page.Spoken;
import planledger.web.Input;
import planledger.web.Shape;
import planledger.web.Shapes;
import planledger.web.page.Address;

/**
 * What findings are asked for; null where it does not matter.
 *
 * @param kind which of the weaknesses that a rule knows
 * @param state where they stand by what was said to them
 * @param agency id or any name of an agency whose tasks they are about
 * @param place words of the name or slug of the plan's issuer, with or without accents
 */
record FindingFilter(
        @Nullable String rule,
        @Nullable String kind,
        JudgedFindings.@Nullable State state,
        @Nullable PlanId plan,
        @Nullable String agency,
        @Nullable String place,
        Knowledge.Asked asked,
        int limit,
        @Nullable String cursor) {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;
    private static final int TEXT_MAX = 200;
    private static final int KIND_MAX = 50;

    /** As questions across plans name their times. */
    static FindingFilter read(Input in, Shape<String> cursor) {
        return read(in, plan(in), Knowledge.read(in, "at", "knownAt"), cursor);
    }

    static FindingFilter read(Input in, @Nullable PlanId plan, Knowledge.Asked asked, Shape<String> cursor) {
        int limit = in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL);
        return read(in, plan, asked, limit, in.optional("cursor", cursor));
    }

    /** The whole list at once, across plans. */
    static FindingFilter read(Input in) {
        return read(in, plan(in), Knowledge.read(in, "at", "knownAt"), Integer.MAX_VALUE, null);
    }

    private static @Nullable PlanId plan(Input in) {
        return in.optional(
                "plan", Shapes.SLUG.where(PlanId::isId, QueryRule.NOT_A_PLAN_ID).as(PlanId::new));
    }

    private static FindingFilter read(
            Input in, @Nullable PlanId plan, Knowledge.Asked asked, int limit, @Nullable String cursor) {
        return new FindingFilter(
                in.optional("rule", Shapes.oneOf(Rules.names())),
                in.optional("kind", Shapes.text(KIND_MAX)),
                in.optional("state", Shapes.oneOf(JudgedFindings.State.class)),
                plan,
                in.optional("agency", Shapes.text(TEXT_MAX)),
                in.optional("place", Shapes.text(IssuerWords.LENGTH_MAX)),
                asked,
                limit,
                cursor);
    }

    /** Everything that the rules find; what a board counts. */
    static FindingFilter board(@Nullable String place, Knowledge.Asked asked) {
        return new FindingFilter(null, null, null, null, null, place, asked, Integer.MAX_VALUE, null);
    }

    /** The same question of one rule, and of one of its kinds. */
    FindingFilter of(String one, @Nullable String oneKind) {
        return new FindingFilter(one, oneKind, state, plan, agency, place, asked, limit, cursor);
    }

    /** The same question of what stands so. */
    FindingFilter standing(JudgedFindings.State so) {
        return new FindingFilter(rule, kind, so, plan, agency, place, asked, limit, cursor);
    }

    boolean fits(Finding finding, JudgedFindings.State standing) {
        return (kind == null || kind.equals(finding.kind())) && (state == null || state == standing);
    }

    List<?> question() {
        return Arrays.asList(
                rule, kind, state, plan, agency, place, asked.effectiveAt(), asked.knownAt(), asked.known());
    }

    /** The question as an address asks it, but for its plan and times. */
    Address on(Address list) {
        return list.with("rule", rule)
                .with("kind", kind)
                .with("state", state == null ? null : Spoken.wire(state))
                .with("agency", agency)
                .with("place", place);
    }
}

package planledger.command.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.command.plan.Given.FIRST;
import static planledger.command.plan.Given.ISSUED;
import static planledger.command.plan.Given.JULY;
import static planledger.command.plan.Given.MAY;
import static planledger.command.plan.Given.OTHER;
import static planledger.command.plan.Given.PLAN;
import static planledger.command.plan.Given.REASON;
import static planledger.command.plan.Given.SECOND;
import static planledger.command.plan.Given.UNHEARD_OF;
import static planledger.command.plan.Given.amend;
import static planledger.command.plan.Given.amendTargets;
import static planledger.command.plan.Given.complete;
import static planledger.command.plan.Given.correct;
import static planledger.command.plan.Given.instrument;
import static planledger.command.plan.Given.issue;
import static planledger.command.plan.Given.lead;
import static planledger.command.plan.Given.plan;
import static planledger.command.plan.Given.replace;
import static planledger.command.plan.Given.replacedOn;
import static planledger.command.plan.Given.task;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planledger.command.entry.Refused;
import planledger.command.plan.PlanCommand.DisposeTasks;
import planledger.command.plan.PlanCommand.IssuePlan;
import planledger.command.plan.PlanCommand.RespondToFinding;
import planledger.command.plan.PlanCommand.WithdrawCompletion;
import planledger.event.Disposition;
import planledger.event.EffectiveFrom;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanId;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.event.TaskRef;
import planledger.timeline.Corrections;

class RefusalTest {
    private static final String FINDING = "weak-evidence~" + FIRST + "~2";

    /** For each rule something that breaks it. */
    private static final Map<Refusal, Executable> BREAKERS = new EnumMap<>(Refusal.class);

    static {
        BREAKERS.put(Refusal.PLAN_UNKNOWN, () -> {
            throw Refusal.PLAN_UNKNOWN.of("/replaces/0", OTHER); // Broken over HTTP: it needs a store.
        });
        BREAKERS.put(Refusal.PLAN_EXISTS, () -> plan().decide(issue()));
        BREAKERS.put(Refusal.PLAN_UNDER_OTHER_ID, () -> {
            throw Refusal.PLAN_UNDER_OTHER_ID.of(null, OTHER); // Broken over HTTP: it needs a store.
        });
        BREAKERS.put(Refusal.KEY_TAKEN, () -> plan().reserve(plan(), OTHER));
        BREAKERS.put(Refusal.PLAN_ENDED, () -> plan(replacedOn(MAY)).decide(amend(MAY, new Item.Repeal(FIRST))));
        BREAKERS.put(Refusal.PLAN_REPLACED_ALREADY, () -> plan(replacedOn(MAY))
                .replacement()
                .replacedBy(OTHER, instrument("10/KH-UBND", JULY), EffectiveFrom.on(JULY), List.of()));
        BREAKERS.put(Refusal.PLAN_REPLACES_ITSELF, () -> new Plan().decide(replace(PLAN, PLAN)));
        BREAKERS.put(Refusal.TASK_UNKNOWN, () -> plan().decide(amend(MAY, new Item.Repeal(UNHEARD_OF))));
        BREAKERS.put(Refusal.TASK_EXISTS, () -> plan().decide(amend(MAY, new Item.Add(null, task(FIRST, "Kiểm tra")))));
        BREAKERS.put(Refusal.TASK_TWICE, () -> new Plan()
                .decide(issue(PLAN, Content.FULL, task(FIRST, "Kiểm tra"), task(FIRST, "Kiểm tra"))));
        BREAKERS.put(Refusal.TARGET_UNKNOWN, () -> plan().decide(
                        amendTargets(MAY, new TargetItem.Repeal(UNHEARD_OF.text()))));
        BREAKERS.put(Refusal.TARGET_TWICE, () -> plan().decide(amendTargets(
                MAY, new TargetItem.Set(new Target("1", "80%", List.of())), new TargetItem.Repeal("1"))));
        BREAKERS.put(Refusal.LABEL_TAKEN, () -> plan().decide(amend(MAY, new Item.Renumber(FIRST, SECOND.text()))));
        BREAKERS.put(Refusal.CONTENT_CONTRADICTED, () -> new Plan()
                .decide(issue(PLAN, Content.NOT_HELD, task(FIRST, "Kiểm tra"))));
        BREAKERS.put(Refusal.PERIOD_EMPTY, () -> new Plan().decide(endingBeforeItBegins()));
        BREAKERS.put(Refusal.PRODUCT_UNKNOWN, () -> plan().decide(complete(FIRST, "Quyết định")));
        BREAKERS.put(Refusal.DISPOSITION_CONTRADICTED, () -> plan().replacement()
                .replacedBy(
                        OTHER,
                        instrument("9/KH-UBND", MAY),
                        EffectiveFrom.on(MAY),
                        List.of(new Disposition(PLAN, FIRST, Disposition.Kind.SPLIT, List.of(FIRST)))));
        BREAKERS.put(Refusal.PLAN_NOT_REPLACED, () -> plan().replacement().decide(dispose(PLAN), null));
        BREAKERS.put(
                Refusal.DISPOSITION_OF_ANOTHER_PLAN,
                () -> plan(replacedOn(MAY)).replacement().decide(dispose(OTHER), plan().timeline()));
        BREAKERS.put(Refusal.DISPOSITION_OF_PLAN_KEPT, () -> new Plan()
                .decide(replace(
                        OTHER, PLAN, new Disposition(OTHER, FIRST, Disposition.Kind.DROPPED_OPENLY, List.of()))));
        BREAKERS.put(Refusal.COMPLETION_UNKNOWN, () -> plan().decide(withdraw(FIRST, 1)));
        BREAKERS.put(
                Refusal.COMPLETION_WITHDRAWN, () -> plan(reported(), new CompletionWithdrawn(PLAN, 2, null, REASON))
                        .decide(withdraw(FIRST, 2)));
        BREAKERS.put(Refusal.FINDING_UNKNOWN, () -> plan().decide(
                        respond("no-such-rule~" + FIRST, PlanEvent.Response.EXPLAINED)));
        BREAKERS.put(Refusal.FINDING_NOT_RAISED, () -> plan().decide(
                        respond("recorded-late~~late-99", PlanEvent.Response.EXPLAINED)));
        BREAKERS.put(Refusal.FINDING_SETTLED, () -> plan(said(PlanEvent.Response.CLOSED))
                .decide(respond(FINDING, PlanEvent.Response.EXPLAINED)));
        BREAKERS.put(Refusal.FINDING_OPEN, () -> plan(said(PlanEvent.Response.EXPLAINED))
                .decide(respond(FINDING, PlanEvent.Response.REOPENED)));
        BREAKERS.put(Refusal.ENTRY_UNKNOWN, () -> plan().decide(correct(2, Corrections.ISSUED_ON, "2024-12-25")));
        BREAKERS.put(Refusal.PLACE_NOT_CORRECTABLE, () -> plan().decide(correct(1, "/planId", "khác")));
        BREAKERS.put(Refusal.CORRECTION_TOO_LONG, () -> plan().decide(correct(1, Corrections.NUMBER, "1".repeat(501))));
        BREAKERS.put(Refusal.CORRECTION_CHANGES_NOTHING, () -> plan().decide(
                        correct(1, Corrections.ISSUED_ON, ISSUED.toString())));
        BREAKERS.put(
                Refusal.CORRECTION_SENSELESS, () -> plan().decide(correct(1, Corrections.ISSUED_ON, "30/02/2025")));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_rule_says_no_to_what_breaks_it(Refusal rule) {
        Executable breaker = Objects.requireNonNull(BREAKERS.get(rule), () -> rule + " has nothing that breaks it");
        Refused refused = assertThrows(Refused.class, breaker);
        assertEquals(rule, refused.broken().get(0).rule());
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_rule_speaks_both_languages_about_the_thing(Refusal rule) {
        String subject = "điều được nói tới";
        assertTrue(
                rule.message(subject).endsWith(".") && rule.messageEn(subject).endsWith("."));
        assertFalse(rule.message(subject).contains("%"));
        assertTrue(
                rule.message(subject).contains(subject)
                        || rule.messageEn(subject).contains(subject),
                rule.name());
    }

    @Test
    void every_broken_rule_of_an_instrument_is_told_at_once() {
        Refused refused = assertThrows(Refused.class, () -> plan().decide(amend(
                MAY,
                new Item.Repeal(UNHEARD_OF),
                new Item.Amend(FIRST, lead("Sở Tài chính")),
                new Item.Add(new TaskRef("IX.8"), task(SECOND, "Tuyên truyền")))));
        assertEquals(
                List.of("/items/0/ref", "/items/2/task/ref", "/items/2/after"),
                refused.broken().stream().map(Refused.Broken::path).toList());
    }

    @Test
    void a_disposition_of_a_plan_that_is_kept_is_told_by_its_line() {
        Disposition ours = new Disposition(PLAN, FIRST, Disposition.Kind.DROPPED_OPENLY, List.of());
        Disposition theirs = new Disposition(OTHER, FIRST, Disposition.Kind.DROPPED_OPENLY, List.of());
        Refused refused = assertThrows(Refused.class, () -> new Plan().decide(replace(OTHER, PLAN, ours, theirs)));
        assertEquals("/dispositions/1/from", refused.broken().get(0).path());
    }

    @Test
    void a_plan_states_each_target_once() {
        Target target = new Target("1", "Ít nhất 80%", List.of());
        Refused refused =
                assertThrows(Refused.class, () -> new Plan().decide(issueWith(null, List.of(target, target))));
        assertEquals(Refusal.TARGET_TWICE, refused.broken().get(0).rule());
        assertEquals("/targets/1/ref", refused.broken().get(0).path());
    }

    private static IssuePlan endingBeforeItBegins() {
        return issueWith(ISSUED.minusDays(1), List.of());
    }

    private static IssuePlan issueWith(@Nullable LocalDate last, List<Target> targets) {
        IssuePlan plan = issue();
        return new IssuePlan(
                plan.planId(),
                plan.instrument(),
                plan.title(),
                plan.from(),
                last,
                plan.carriesOut(),
                plan.basis(),
                plan.content(),
                plan.declared(),
                plan.sections(),
                plan.tasks(),
                targets,
                plan.missing());
    }

    private static DisposeTasks dispose(PlanId of) {
        return new DisposeTasks(
                PLAN, List.of(new Disposition(of, FIRST, Disposition.Kind.DROPPED_OPENLY, List.of())), REASON);
    }

    private static PlanEvent reported() {
        return plan().decide(complete(FIRST, "Kế hoạch"));
    }

    private static WithdrawCompletion withdraw(TaskRef task, long completion) {
        return new WithdrawCompletion(PLAN, task, completion, null, REASON);
    }

    private static PlanEvent said(PlanEvent.Response response) {
        return new FindingResponded(PLAN, FINDING, response, null, REASON);
    }

    private static RespondToFinding respond(String finding, PlanEvent.Response response) {
        return new RespondToFinding(PLAN, finding, response, null, REASON);
    }
}

package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.EffectiveFrom;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.Target;
import planledger.event.TargetItem;

/** What an act does to targets is told from what was known before to what stands with it. */
class TargetChangesTest {
    private static final Target LOW = target("80");
    private static final Target HIGH = target("90");

    @Test
    void a_target_is_told_from_what_it_said_to_what_it_says() {
        Timeline timeline = timeline(Story.of("Quý I/2025")
                .and(act("2025-03-01", new TargetItem.Set(LOW)))
                .and(act("2025-04-01", new TargetItem.Set(HIGH)))
                .and(act("2025-05-01", new TargetItem.Repeal("a"))));
        assertEquals(List.of(new TargetChange("a", null, true, LOW, true)), timeline.targetChanges(2));
        assertEquals(List.of(new TargetChange("a", LOW, true, HIGH, true)), timeline.targetChanges(3));
        assertEquals(List.of(new TargetChange("a", HIGH, true, null, true)), timeline.targetChanges(4));
        assertEquals(List.of(), timeline.targetChanges(1));
    }

    @Test
    void what_a_plan_that_is_not_held_said_before_is_not_known() {
        Timeline timeline = timeline(Story.notHeld().and(act("2025-03-01", new TargetItem.Set(LOW))));
        assertEquals(List.of(new TargetChange("a", null, false, LOW, true)), timeline.targetChanges(2));
    }

    @Test
    void an_act_that_came_too_late_does_not_have_its_way() {
        Timeline timeline = timeline(Story.of("Quý I/2025")
                .and(act("2025-04-01", new TargetItem.Set(HIGH)))
                .and(act("2025-03-01", "2025-06-01", new TargetItem.Set(LOW))));
        assertEquals(List.of(new TargetChange("a", HIGH, true, HIGH, false)), timeline.targetChanges(3));
    }

    private static Timeline timeline(Story story) {
        return story.timeline();
    }

    private static PlanAmended act(String day, TargetItem item) {
        return act(day, day, item);
    }

    private static PlanAmended act(String issuedOn, String from, TargetItem item) {
        return new PlanAmended(
                Story.PLAN,
                Story.by(issuedOn),
                EffectiveFrom.on(LocalDate.parse(from)),
                null,
                List.of(),
                List.of(),
                List.of(item),
                null);
    }

    private static Target target(String value) {
        return new Target(
                "a", "Tối thiểu " + value + "%", List.of(new Target.Measure("hồ sơ", ">=", value, "%", 2025)));
    }
}

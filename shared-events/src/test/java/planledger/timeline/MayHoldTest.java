package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import planledger.event.EffectiveFrom;
import planledger.event.Item;
import planledger.event.Task;
import planledger.event.TaskRef;

class MayHoldTest {
    private static final TaskRef ADDED = new TaskRef("2");

    @Test
    void a_task_that_was_added_is_held_from_its_entry_on() {
        Timeline plan = Story.of("Quý II/2025")
                .acted(
                        "2025-02-03",
                        EffectiveFrom.on(Story.day("2025-02-03")),
                        new Item.Add(null, new Task(ADDED, Story.row("Quý II/2025"))))
                .timeline();

        assertFalse(plan.mayHold(ADDED, 1));
        assertTrue(plan.mayHold(ADDED, 2));
        assertTrue(plan.mayHold(ADDED));
        assertTrue(plan.mayHold(Story.TASK, 1));
    }

    @Test
    void a_plan_whose_content_is_not_held_may_hold_any_task() {
        assertTrue(Story.notHeld().timeline().mayHold(ADDED, 1));
    }
}

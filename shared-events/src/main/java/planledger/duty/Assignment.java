package planledger.duty;

import java.util.ArrayList;
import java.util.List;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.PlanId;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/** A task of a plan on a day, as an assignment of a duty. */
public record Assignment(PlanId plan, TaskState task) {

    /** What it says is to be done: title and products; empty where neither is known. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (task.get(Field.TITLE) instanceof FieldState.Known title
                && title.value() instanceof FieldValue.Text cell
                && cell.text() != null) {
            texts.add(cell.text());
        }
        if (task.get(Field.PRODUCTS) instanceof FieldState.Known products
                && products.value() instanceof FieldValue.Names names) {
            texts.addAll(names.items());
        }
        return texts;
    }

    boolean isSameAs(Assignment other) {
        return plan.equals(other.plan) && task.ref().equals(other.task.ref());
    }
}

package planledger.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one column of a task says. An empty cell is a value ("none"); it is not the same as a cell that is not held. */
public sealed interface FieldValue {

    /** A cell of prose: section label, title, budget, notes. */
    record Text(@Nullable String text) implements FieldValue {}

    /** A cell that lists names as printed, one an item: agencies, products. */
    record Names(List<String> items) implements FieldValue {
        public Names {
            items = List.copyOf(items);
        }
    }

    /** The deadline cell, as printed and as interpreted; null where the cell is empty. */
    record Due(@Nullable Deadline deadline) implements FieldValue {}

    /** Documents that the task names. */
    record Cited(List<Citation> documents) implements FieldValue {
        public Cited {
            documents = List.copyOf(documents);
        }
    }
}

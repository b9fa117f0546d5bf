package planledger.event;

import org.jspecify.annotations.Nullable;

/** One line of an amending instrument: what it does to one task. */
public sealed interface Item {
    /** The task it is about: for an added task the new one. */
    TaskRef ref();

    /** Sửa đổi: changes the named columns and leaves the rest. */
    record Amend(TaskRef ref, Fields set) implements Item {}

    /** Sets the whole row anew. */
    record Restate(TaskRef ref, Task task) implements Item {
        public Restate {
            if (!task.ref().equals(ref)) {
                throw new IllegalArgumentException("A row restates the task that it names");
            }
        }
    }

    /** Bổ sung: a task that did not exist, placed after another one. */
    record Add(@Nullable TaskRef after, Task task) implements Item {
        @Override
        public TaskRef ref() {
            return task.ref();
        }
    }

    /** Bãi bỏ: the task ends, nothing takes its place. */
    record Repeal(TaskRef ref) implements Item {}

    /** The task is printed under another label from now on; its identity stays. */
    record Renumber(TaskRef ref, String to) implements Item {}
}

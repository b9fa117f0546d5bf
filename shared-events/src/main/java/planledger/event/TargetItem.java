package planledger.event;

/** One line of an amending instrument: what it does to one measurable target. */
public sealed interface TargetItem {
    /** The target's label. */
    String ref();

    /** States a target anew, or one that was not there. */
    record Set(Target target) implements TargetItem {
        @Override
        public String ref() {
            return target.ref();
        }
    }

    /** The target ends, nothing takes its place. */
    record Repeal(String ref) implements TargetItem {}
}

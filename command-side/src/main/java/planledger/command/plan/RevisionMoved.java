package planledger.command.plan;

/** The plan is at another revision than the caller expects. Stackless: it is an answer, not an accident. */
final class RevisionMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    RevisionMoved(long current) {
        super("The plan is at revision " + current, null, false, false);
        this.current = current;
    }

    /** The plan's revision now; 0 where there is no plan. */
    long current() {
        return current;
    }
}

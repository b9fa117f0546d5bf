package planledger.command.entry;

/** The stream is at another revision than the caller expects. Stackless: it is an answer, not an accident. */
final class RevisionMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    RevisionMoved(long current) {
        super("The stream is at revision " + current, null, false, false);
        this.current = current;
    }

    /** Its revision now; 0 where there is none. */
    long current() {
        return current;
    }
}

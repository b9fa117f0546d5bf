package planledger.cli;

/** An answer that did not come: carried through an audit that knows of no network. */
final class Unread extends RuntimeException {
    private final transient Failed why;

    Unread(Failed why) {
        super(why);
        this.why = why;
    }

    Failed why() {
        return why;
    }
}

package planledger.web.work;

/** How far a work is: told by whoever does it, read by whoever waits for it. It is counted, never guessed. */
public final class Progress {
    private volatile Counted counted = new Counted(0, 0);

    /**
     * What was counted last.
     *
     * @param all 0 as long as nobody has counted
     */
    public record Counted(long done, long all) {}

    /** So much is done of all. */
    public void at(long done, long all) {
        counted = new Counted(done, all);
    }

    /** So many more are done. */
    public void more(long done) {
        Counted before = counted;
        at(before.done() + done, before.all());
    }

    public Counted counted() {
        return counted;
    }
}

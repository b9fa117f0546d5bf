package planledger.query.mongo;

/** The state of a view on a machine whose power fails at one change of it: before the change, or after it. */
public final class FailingGenerations extends Generations {
    private final boolean isAfter;
    private int changesLeft;
    private volatile boolean isCut;

    public FailingGenerations(ReadModels readModels, Generations like, int changesLeft, boolean isAfter) {
        super(readModels, like.view(), like.schema(), like.collections(), like.strands());
        this.changesLeft = changesLeft;
        this.isAfter = isAfter;
    }

    @Override
    boolean change(State from, State to) {
        int left = changesLeft--;
        if (left < 0 || (left == 0 && !isAfter)) {
            throw cut();
        }
        boolean isChanged = super.change(from, to);
        if (left == 0) {
            throw cut();
        }
        return isChanged;
    }

    private PowerCut cut() {
        isCut = true;
        return new PowerCut();
    }

    /** Also where the change was made by a thread of the view's own, which tells nobody. */
    public boolean isCut() {
        return isCut;
    }

    /** Nothing is written after it. */
    public static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

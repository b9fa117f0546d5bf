package planledger.query.mongo;

/** The state of a view on a machine whose power fails at one change of it: before the change, or after it. */
public final class FailingGenerations extends Generations {
    private final boolean isAfter;
    private int changesLeft;

    public FailingGenerations(ReadModels readModels, Generations like, int changesLeft, boolean isAfter) {
        super(readModels, like.view(), like.schema(), like.collections());
        this.changesLeft = changesLeft;
        this.isAfter = isAfter;
    }

    @Override
    boolean change(State from, State to) {
        int left = changesLeft--;
        if (left < 0 || (left == 0 && !isAfter)) {
            throw new PowerCut();
        }
        boolean isChanged = super.change(from, to);
        if (left == 0) {
            throw new PowerCut();
        }
        return isChanged;
    }

    /** Nothing is written after it. */
    public static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

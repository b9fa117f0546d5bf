package planledger.cli;

/** With what the command line ends. 3 says that evidence does not add up, and nothing else does. */
final class Exit {
    static final int OK = 0;
    static final int NOT_THERE = 1;
    static final int MAKES_NO_SENSE = 2;
    static final int EVIDENCE_BROKEN = 3;
    static final int REFUSED_OR_MOVED = 4;

    private Exit() {}

    /** For an HTTP status that is no success. */
    static int of(int status) {
        return switch (status) {
            case 404 -> NOT_THERE;
            case 400, 405, 406, 413, 415, 422, 431 -> MAKES_NO_SENSE;
            default -> REFUSED_OR_MOVED;
        };
    }
}

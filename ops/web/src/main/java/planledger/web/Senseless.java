package planledger.web;

/** What a constructor of ours says about a value that makes no sense. */
final class Senseless {
    private static final int REASON_MAX = 300;

    private Senseless() {}

    /** Our own words only: what a library says may name classes. */
    static String reason(IllegalArgumentException e) {
        StackTraceElement[] trace = e.getStackTrace();
        boolean ours = trace.length > 0 && trace[0].getClassName().startsWith("planledger.");
        String message = e.getMessage();
        return ours && message != null ? OneLine.of(message, REASON_MAX) : "không rõ lý do, no reason given";
    }
}

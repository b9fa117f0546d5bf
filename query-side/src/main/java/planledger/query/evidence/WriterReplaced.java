package planledger.query.evidence;

/** Another process writes the log by now, or may begin to at any moment: this one writes and signs nothing more. */
final class WriterReplaced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WriterReplaced(long epoch, long later) {
        this("The log's writer of epoch " + epoch + " was replaced by that of epoch " + later);
    }

    WriterReplaced(String message) {
        super(message, null, false, false);
    }
}

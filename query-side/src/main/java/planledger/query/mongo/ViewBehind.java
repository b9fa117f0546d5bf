package planledger.query.mongo;

/** A view does not show, or no longer shows, what was asked of it: it follows the ledger, or is being built again. */
public final class ViewBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ViewBehind(String view, String missing) {
        super("The view " + view + " does not show " + missing + " yet; ask again", null, false, false);
    }
}

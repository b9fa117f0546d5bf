package planledger.web.work;

import planledger.web.Declined;
import planledger.web.Problem;

/** What was asked for is being worked on; asked again later, it is told how far it is, or comes. */
public final class UnderWay extends Declined {
    private static final long serialVersionUID = 1;

    private final transient Progress.Counted counted;

    UnderWay(Problem problem, Progress.Counted counted) {
        super(problem);
        this.counted = counted;
    }

    /** The same, to be asked for at an address that goes on to name the same work. */
    public UnderWay at(String address) {
        String seconds = problem().headers().getOrDefault("Retry-After", "1");
        return new UnderWay(problem().with("Refresh", seconds + "; url=" + address), counted);
    }

    public Progress.Counted counted() {
        return counted;
    }
}

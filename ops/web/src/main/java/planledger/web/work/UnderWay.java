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

    public Progress.Counted counted() {
        return counted;
    }
}

package planledger.web;

/** Ends a request with a problem. Stackless: it is said to a caller, and nobody debugs it. */
public class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Declined(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public Declined(ProblemKind kind) {
        this(Problem.of(kind));
    }

    public Problem problem() {
        return problem;
    }
}

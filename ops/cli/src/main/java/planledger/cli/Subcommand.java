package planledger.cli;

import java.io.PrintStream;
import java.util.Set;
import planledger.event.PlanId;

/** One thing that the command line can do. */
interface Subcommand {
    /** The options that it knows beside those of every subcommand. */
    Set<String> options();

    /** Those of its options that may be given several times. */
    default Set<String> repeatable() {
        return Set.of();
    }

    /**
     * Does it.
     *
     * @throws IllegalArgumentException if what was given makes no sense
     * @throws Failed if the server declines or does not answer
     */
    void run(Arguments given, Client client, PrintStream out) throws Failed;

    /** The address of the one plan that was given. */
    static String planPath(Arguments given) {
        if (given.names().size() != 1 || !PlanId.isId(given.names().get(0))) {
            throw new IllegalArgumentException("Hãy nêu đúng một mã kế hoạch, như son-la.vpub.2025.06-kh-vpub. · Name"
                    + " exactly one plan by its id, as son-la.vpub.2025.06-kh-vpub.");
        }
        return "/api/plans/" + given.names().get(0);
    }
}

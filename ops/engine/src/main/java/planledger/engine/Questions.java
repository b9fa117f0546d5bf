package planledger.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What nodes ask each other beside commands. A question is a name; its answer is JSON under the same name. */
public interface Questions {
    /** Asks one of those who answer; empty where nobody does, or not in time. */
    Optional<byte[]> ask(String name, Duration within);

    /**
     * Answers from now on.
     *
     * @return how to answer no more
     */
    Runnable answer(String name, Supplier<byte[]> answer);
}

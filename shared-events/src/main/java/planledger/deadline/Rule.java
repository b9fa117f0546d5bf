package planledger.deadline;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One way to print a deadline.
 *
 * @param name what it is, for people
 * @param reads nothing where what the phrase named is not what the rule means
 */
record Rule(String name, Phrase phrase, BiFunction<Seen, PlanYear, List<Reading>> reads) {

    static Rule of(String name, String phrase, BiFunction<Seen, PlanYear, List<Reading>> reads) {
        return new Rule(name, Phrase.of(phrase), reads);
    }
}

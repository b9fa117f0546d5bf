package planledger.finding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planledger.event.PlanEvent.PlanIssued;

/** The years a plan is for: those that its title prints, else that of its last day, else that of its issue. */
record Years(int first, int last) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Years NONE = new Years(1, 0);

    static Years of(PlanIssued plan) {
        int[] printed = YEAR.matcher(plan.title())
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
        return printed.length > 0
                ? new Years(printed[0], printed[printed.length - 1])
                : Stream.of(plan.effectiveTo(), Issued.earliest(plan.instrument()))
                        .filter(Objects::nonNull)
                        .map(LocalDate::getYear)
                        .map(year -> new Years(year, year))
                        .findFirst()
                        .orElse(NONE);
    }

    boolean contains(int year) {
        return year >= first && year <= last;
    }
}

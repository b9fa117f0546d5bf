package planledger.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Note;

/**
 * What an audit found.
 *
 * @param problems the first ones, at most {@link Inquiry#PROBLEMS_MAX} of each audit
 * @param problemsInAll how many there are
 * @param holds what was shown, and up to where
 * @param unknown what could not be checked: it is never counted as being in order
 * @param checkpoint the newest checkpoint whose signatures were accepted, to be remembered; null where there is none
 */
public record Report(
        Verdict verdict,
        List<Problem> problems,
        long problemsInAll,
        List<Remark> holds,
        List<Remark> unknown,
        @Nullable Note checkpoint) {
    public Report {
        problems = List.copyOf(problems);
        holds = List.copyOf(holds);
        unknown = List.copyOf(unknown);
    }

    /** This audit and a further one of the same ledger, as one: the gravest verdict, and everything that either found. */
    public Report and(Report further) {
        return new Report(
                verdict.compareTo(further.verdict) > 0 ? verdict : further.verdict,
                Stream.concat(problems.stream(), further.problems.stream()).toList(),
                problemsInAll + further.problemsInAll,
                Stream.concat(holds.stream(), further.holds.stream()).toList(),
                Stream.concat(unknown.stream(), further.unknown.stream()).toList(),
                checkpoint);
    }

    /** Whether no harm was found. */
    public boolean intact() {
        return verdict == Verdict.INTACT;
    }
}

package planledger.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Note;

/** An audit under way: gathers what it finds and never stops at the first harm. For one thread. */
public final class Inquiry {
    /** Problems that a report lists; further ones are counted. */
    public static final int PROBLEMS_MAX = 200;

    /** Remarks of one kind that a report lists. */
    public static final int REMARKS_MAX = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Remark> holds = new LinkedHashSet<>();
    private final Set<Remark> unknown = new LinkedHashSet<>();
    private Verdict verdict = Verdict.INTACT;
    private long count;
    private @Nullable Note checkpoint;

    /** Takes note of a harm to nothing in particular. */
    public void harm(Verdict kind, String message, String messageEn) {
        harm(new Problem(kind, null, null, message, messageEn));
    }

    /** Takes note of a harm to a leaf. */
    public void harmToLeaf(Verdict kind, long leaf, String message, String messageEn) {
        harm(new Problem(kind, leaf, null, "Lá " + leaf + ": " + message, "Leaf " + leaf + ": " + messageEn));
    }

    /** Takes note of a harm to an entry. */
    public void harmToEntry(Verdict kind, @Nullable Long leaf, long position, String message, String messageEn) {
        harm(new Problem(
                kind,
                leaf,
                position,
                "Vị trí " + position + ": " + message,
                "Position " + position + ": " + messageEn));
    }

    /** Takes note of a harm. */
    public void harm(Problem problem) {
        count++;
        if (problem.verdict().compareTo(verdict) > 0) {
            verdict = problem.verdict();
        }
        if (problems.size() < PROBLEMS_MAX) {
            problems.add(problem);
        }
    }

    /** Takes note of what was shown. */
    public void holds(String message, String messageEn) {
        add(holds, new Remark(message, messageEn));
    }

    /** Takes note of what could not be checked. */
    public void unknown(String message, String messageEn) {
        add(unknown, new Remark(message, messageEn));
    }

    private static void add(Set<Remark> remarks, Remark remark) {
        if (remarks.size() < REMARKS_MAX) {
            remarks.add(remark);
        } else if (remarks.size() == REMARKS_MAX) {
            remarks.add(new Remark("… và những điều tương tự.", "... and more of the kind."));
        }
    }

    /** Takes note of the checkpoint whose signatures were accepted. */
    public void accepted(Note newest) {
        checkpoint = newest;
    }

    /** How many harms were found so far. */
    public long harms() {
        return count;
    }

    /** What was found. */
    public Report report() {
        return new Report(verdict, problems, count, List.copyOf(holds), List.copyOf(unknown), checkpoint);
    }
}

package planledger.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What acts say about one thing, in the order in which the acts prevail. Answers "which act prevails on a day, as known
 * at a revision" by descending a tree of minima from its newest end: the cost grows with the logarithm of the history
 * for histories that were recorded roughly in order of effect. Not safe for concurrent use.
 */
final class Track<V> {
    private static final int INITIAL = 4;

    private final List<Statement<V>> statements = new ArrayList<>(INITIAL);
    private Minima earliest = new Minima();
    private Minima latest = new Minima();
    private Minima known = new Minima();
    /** For each statement the newest revision among it and those before it. */
    private long[] newest = {};

    /** What one act says. */
    record Statement<V>(Act act, int item, V value) {}

    int size() {
        return statements.size();
    }

    Stream<Statement<V>> statements() {
        return statements.stream();
    }

    /** Takes one more statement, in its act's place; of one act's statements the later item prevails. */
    void add(Act act, int item, V value) {
        int at = statements.size();
        while (at > 0 && statements.get(at - 1).act().order() > act.order()) {
            at--;
        }
        statements.add(at, new Statement<>(act, item, value));
        if (at < statements.size() - 1) {
            earliest = new Minima();
            latest = new Minima();
            known = new Minima();
            at = 0;
        }
        for (int i = at; i < statements.size(); i++) {
            Act next = statements.get(i).act();
            earliest.append(i, next.earliest());
            latest.append(i, next.latest());
            known.append(i, Math.toIntExact(next.revision()));
            if (i >= newest.length) {
                newest = Arrays.copyOf(newest, Math.max(INITIAL, 2 * i));
            }
            newest[i] = i == 0 ? next.revision() : Math.max(newest[i - 1], next.revision());
        }
    }

    Statement<V> get(int index) {
        return statements.get(index);
    }

    /** How many of the first statements are all known at a revision. */
    int knownBefore(long revision) {
        return first(i -> newest[i] > revision);
    }

    /** The known statement that precedes an act of some order, among the first so many; null where there is none. */
    @Nullable
    Statement<V> before(long order, int end, long revision) {
        int at = Math.min(end, first(i -> statements.get(i).act().order() >= order)) - 1;
        while (at >= 0 && statements.get(at).act().revision() > revision) {
            at--;
        }
        return at < 0 ? null : statements.get(at);
    }

    /** The first known one among the first so many; null where none of them is. */
    @Nullable
    Statement<V> first(int end, long revision) {
        for (int i = 0; i < end; i++) {
            if (statements.get(i).act().revision() <= revision) {
                return statements.get(i);
            }
        }
        return null;
    }

    /** The first index of which something is true that is true of all after it. */
    private int first(IntPredicate isTrue) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isTrue.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The statement that certainly prevails on a day, as known at a revision. */
    @Nullable
    Statement<V> certain(int day, long revision) {
        int end = upToCertain(day, revision);
        return end == 0 ? null : statements.get(end - 1);
    }

    /** How many statements there are up to the certain one, known or not; 0 where there is none. */
    int upToCertain(int day, long revision) {
        return last(latest, statements.size(), day, revision) + 1;
    }

    /** Statements that prevail over the certain one if their acts bind already, the one issued last first. */
    List<Statement<V>> possible(int day, long revision) {
        int certain = last(latest, statements.size(), day, revision);
        int at = last(earliest, statements.size(), day, revision);
        if (at <= certain) {
            return List.of();
        }
        List<Statement<V>> found = new ArrayList<>();
        for (; at > certain; at = last(earliest, at, day, revision)) {
            found.add(statements.get(at));
        }
        return found;
    }

    /** Index of the last statement before {@code end} that binds on the day and is known, or -1. */
    private int last(Minima days, int end, int day, long revision) {
        return end == 0 ? -1 : search(days, days.height() - 1, 0, end, day, revision);
    }

    private int search(Minima days, int level, int block, int end, int day, long revision) {
        if (block << level >= end || days.get(level, block) > day || known.get(level, block) > revision) {
            return -1;
        }
        if (level == 0) {
            return block;
        }
        int right = search(days, level - 1, 2 * block + 1, end, day, revision);
        return right >= 0 ? right : search(days, level - 1, 2 * block, end, day, revision);
    }

    /** For every aligned block of 2^level numbers the smallest of them. */
    private static final class Minima {
        private int[][] levels = {};

        int height() {
            return levels.length;
        }

        int get(int level, int block) {
            return levels[level][block];
        }

        void append(int at, int value) {
            if (levels.length == 0 || at >= 1 << (levels.length - 1)) {
                int below = levels.length == 0 ? Integer.MAX_VALUE : levels[levels.length - 1][0];
                levels = Arrays.copyOf(levels, levels.length + 1);
                levels[levels.length - 1] = new int[] {below};
            }
            for (int level = 0; level < levels.length; level++) {
                int block = at >> level;
                int length = levels[level].length;
                if (block >= length) {
                    levels[level] = Arrays.copyOf(levels[level], Math.max(INITIAL, 2 * length));
                    Arrays.fill(levels[level], length, levels[level].length, Integer.MAX_VALUE);
                }
                levels[level][block] = Math.min(levels[level][block], value);
            }
        }
    }
}

package planledger.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What acts say about one thing, in the order in which the acts prevail. Answers "which act prevails on a day, as known
 * at a revision" by descending a tree of minima from its newest end: the cost grows with the logarithm of the history
 * for histories that were recorded roughly in order. Immutable; versions share their storage.
 */
final class Track<V> {
    private final Storage<V> storage;
    private final int size;

    private Track(Storage<V> storage, int size) {
        this.storage = storage;
        this.size = size;
    }

    static <V> Track<V> empty() {
        return new Track<>(new Storage<>(), 0);
    }

    /** What one act says. */
    record Statement<V>(Act act, int item, V value) {}

    int size() {
        return size;
    }

    /** This track with one more statement, in its act's place; of one act's statements the later item prevails. */
    Track<V> with(Statement<V> statement) {
        int at = size;
        while (at > 0 && storage.get(at - 1).act().order() > statement.act().order()) {
            at--;
        }
        if (at == size && storage.append(size, statement)) {
            return new Track<>(storage, size + 1);
        }
        Storage<V> copy = new Storage<>();
        for (int i = 0; i < size; i++) {
            if (i == at) {
                copy.append(copy.used(), statement);
            }
            copy.append(copy.used(), storage.get(i));
        }
        if (at == size) {
            copy.append(copy.used(), statement);
        }
        return new Track<>(copy, size + 1);
    }

    /** The statement that certainly prevails on a day, as known at a revision. */
    @Nullable Statement<V> certain(int day, long known) {
        int at = storage.lastBinding(size, day, known, true);
        return at < 0 ? null : storage.get(at);
    }

    /** Statements that prevail over the certain one if their acts bind already, the one issued last first. */
    List<Statement<V>> possible(int day, long known) {
        int certain = storage.lastBinding(size, day, known, true);
        List<Statement<V>> found = new ArrayList<>();
        int end = size;
        for (int at = storage.lastBinding(end, day, known, false); at > certain; ) {
            found.add(storage.get(at));
            end = at;
            at = storage.lastBinding(end, day, known, false);
        }
        return found;
    }

    /** Append-only statements with, for every aligned block of 2^n, the smallest day and revision in it. */
    private static final class Storage<V> {
        private static final int INITIAL = 4;
        private List<Statement<V>> statements = new ArrayList<>(INITIAL);
        private int[][] earliest = {};
        private int[][] latest = {};
        private int[][] known = {};

        synchronized int used() {
            return statements.size();
        }

        synchronized Statement<V> get(int at) {
            return statements.get(at);
        }

        /** Appends if nobody else has appended to this storage since the caller's version. */
        synchronized boolean append(int expected, Statement<V> statement) {
            if (statements.size() != expected) {
                return false;
            }
            statements.add(statement);
            Act act = statement.act();
            earliest = lower(earliest, expected, act.earliest());
            latest = lower(latest, expected, act.latest());
            known = lower(known, expected, Math.toIntExact(act.revision()));
            return true;
        }

        /** Index of the last statement before {@code end} that binds on the day and is known, or -1. */
        synchronized int lastBinding(int end, int day, long revision, boolean certainly) {
            int[][] days = certainly ? latest : earliest;
            return days.length == 0 ? -1 : search(days, days.length - 1, 0, end, day, revision);
        }

        private int search(int[][] days, int level, int block, int end, int day, long revision) {
            if (block << level >= end || days[level][block] > day || known[level][block] > revision) {
                return -1;
            }
            if (level == 0) {
                return block;
            }
            int right = search(days, level - 1, 2 * block + 1, end, day, revision);
            return right >= 0 ? right : search(days, level - 1, 2 * block, end, day, revision);
        }

        private static int[][] lower(int[][] levels, int at, int value) {
            int[][] result = levels;
            if (result.length == 0 || at >= 1 << result.length - 1) {
                result = Arrays.copyOf(result, result.length + 1);
                int top = result.length - 1;
                result[top] = new int[] {top == 0 ? Integer.MAX_VALUE : result[top - 1][0]};
            }
            for (int level = 0; level < result.length; level++) {
                int block = at >> level;
                if (block >= result[level].length) {
                    int length = result[level].length;
                    result[level] = Arrays.copyOf(result[level], Math.max(INITIAL, 2 * length));
                    Arrays.fill(result[level], length, result[level].length, Integer.MAX_VALUE);
                }
                result[level][block] = Math.min(result[level][block], value);
            }
            return result;
        }
    }
}

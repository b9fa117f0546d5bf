package planledger.deadline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A turn of phrase, written as its words: {@code truoc ngay? LIST}. A question mark makes a word optional, a bar stands
 * between words of which one is there, an underscore joins words that go together, capitals name a {@link Term}.
 */
final class Phrase {
    /** A place in the phrase: one of several ways to say it, or a term. */
    private record Step(List<List<String>> ways, @Nullable Term term, boolean optional) {}

    /** Where a phrase that begins at some word may end, and what it named on the way. */
    record Match(int end, Seen seen) {}

    private final List<Step> steps;

    private Phrase(List<Step> steps) {
        this.steps = steps;
    }

    static Phrase of(String pattern) {
        return new Phrase(Arrays.stream(pattern.split(" ")).map(Phrase::step).toList());
    }

    private static Step step(String written) {
        boolean optional = written.endsWith("?");
        String ways = optional ? written.substring(0, written.length() - 1) : written;
        if (ways.equals(ways.toUpperCase(Locale.ROOT)) && Character.isLetter(ways.charAt(0))) {
            return new Step(List.of(), Term.valueOf(ways), optional);
        }
        List<List<String>> said = Arrays.stream(ways.split("\\|"))
                .map(way -> List.of(way.split("_")))
                .toList();
        return new Step(said, null, optional);
    }

    /** Every way to read the phrase from a word on, the longest first. */
    List<Match> at(Words words, int start) {
        List<Match> found = new ArrayList<>();
        follow(0, words, new Match(start, Seen.NOTHING), found);
        found.sort(Comparator.comparing(Match::end, Comparator.reverseOrder()));
        return found;
    }

    /** What the phrase names where it is all that is left from a word on; null where it is not. */
    @Nullable
    Seen whole(Words words, int start) {
        List<Match> found = at(words, start);
        return found.isEmpty() || found.get(0).end() < words.size()
                ? null
                : found.get(0).seen();
    }

    /** Whether the phrase stands anywhere in the words. */
    boolean within(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (!at(words, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void follow(int next, Words words, Match so, List<Match> found) {
        if (next == steps.size()) {
            found.add(so);
            return;
        }
        Step step = steps.get(next);
        for (List<String> way : step.ways) {
            if (stands(way, words, so.end)) {
                follow(next + 1, words, new Match(so.end + way.size(), so.seen), found);
            }
        }
        if (step.term != null) {
            for (Match match : step.term.at(words, so.end)) {
                follow(next + 1, words, new Match(match.end, so.seen.and(match.seen)), found);
            }
        }
        if (step.optional) {
            follow(next + 1, words, so, found);
        }
    }

    private static boolean stands(List<String> way, Words words, int at) {
        for (int i = 0; i < way.size(); i++) {
            if (!words.is(at + i, way.get(i))) {
                return false;
            }
        }
        return true;
    }
}

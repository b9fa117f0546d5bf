package planledger.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import planledger.event.Folded;

/**
 * Finds the assignments whose words are most like those of one. Likeness is no verdict: it says where to look for one
 * duty that was given out twice.
 */
public final class SideBySide {
    /** Assignments told at most. */
    public static final int LIMIT_MAX = 50;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Map<String, String> SPELT_OUT = Map.of(
            "cchc", "cải cách hành chính",
            "tthc", "thủ tục hành chính",
            "cntt", "công nghệ thông tin",
            "cđs", "chuyển đổi số");

    private final Map<String, Integer> having = new HashMap<>();
    private final Map<String, String> askedPairs;
    private final List<Read> others = new ArrayList<>();

    /** An assignment with its pairs of words: folded, and as printed. */
    private record Read(Assignment assignment, Map<String, String> pairs) {}

    private SideBySide(Assignment asked) {
        this.askedPairs = pairs(asked);
        askedPairs.keySet().forEach(pair -> having.put(pair, 1));
    }

    /**
     * Those most like one, the most like first; of two that are as like, the one first in the order given.
     *
     * @param others which may hold the one itself
     * @param limit from 1 to {@link #LIMIT_MAX}
     */
    public static List<Alike> with(Assignment asked, Collection<Assignment> others, int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("From 1 to " + LIMIT_MAX + " assignments, not " + limit);
        }
        SideBySide table = new SideBySide(asked);
        others.stream().filter(other -> !other.isSameAs(asked)).forEach(table::add);
        return table.list(limit);
    }

    private void add(Assignment other) {
        Map<String, String> pairs = pairs(other);
        others.add(new Read(other, pairs));
        pairs.keySet().forEach(pair -> having.merge(pair, 1, Integer::sum));
    }

    private List<Alike> list(int limit) {
        return others.stream()
                .map(this::compared)
                .filter(alike -> alike.percent() > 0)
                .sorted(Comparator.comparing(Alike::percent).reversed())
                .limit(limit)
                .toList();
    }

    private Alike compared(Read other) {
        List<String> shared = other.pairs().entrySet().stream()
                .filter(pair -> askedPairs.containsKey(pair.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        double both = weight(
                other.pairs().keySet().stream().filter(askedPairs::containsKey).toList());
        double shorter =
                Math.min(weight(askedPairs.keySet()), weight(other.pairs().keySet()));
        int percent = shorter == 0 ? 0 : (int) Math.ceil(100 * both / shorter);
        return new Alike(other.assignment(), percent, shared);
    }

    private double weight(Collection<String> pairs) {
        double all = others.size() + 2; // One more than there are, so that what all have still counts.
        return pairs.stream()
                .mapToDouble(pair -> Math.log(all / having.getOrDefault(pair, 1)))
                .sum();
    }

    /** Neighbouring words of each text by their folded form; a text of one word is that word. */
    private static Map<String, String> pairs(Assignment assignment) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : assignment.texts()) {
            List<String> words = WORD.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .flatMap(word -> WORD.matcher(SPELT_OUT.getOrDefault(word.toLowerCase(Locale.ROOT), word))
                            .results()
                            .map(MatchResult::group))
                    .toList();
            if (words.size() == 1) {
                pairs.putIfAbsent(Folded.of(words.get(0)), words.get(0));
            }
            for (int i = 0; i + 1 < words.size(); i++) {
                String printed = words.get(i) + " " + words.get(i + 1);
                pairs.putIfAbsent(Folded.of(printed), printed);
            }
        }
        return pairs;
    }
}

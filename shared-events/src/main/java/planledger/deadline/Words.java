package planledger.deadline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Printed text as words to match: without case, accents, tone marks and forms of Unicode, numbers and signs apart. Each
 * word knows where it stands in the text, so that a label can be shown as printed.
 */
final class Words {
    /** A word, folded, and where it stands in the text. */
    record Word(String text, int start, int end) {}

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final String EDGES = ",.-+/:";
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2199;

    private final String printed;
    private final List<Word> words;

    private Words(String printed, List<Word> words) {
        this.printed = printed;
        this.words = words;
    }

    static Words of(String text) {
        String printed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return new Words(printed, Scanner.scan(printed));
    }

    /** Printed clause by clause: what semicolons and bullets keep apart. */
    List<Words> clauses() {
        List<Words> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= size(); i++) {
            if (i == size() || is(i, ";")) {
                Words clause = part(start, i).trimmed();
                if (clause.size() > 0) {
                    clauses.add(clause);
                }
                start = i + 1;
            }
        }
        return clauses;
    }

    int size() {
        return words.size();
    }

    boolean is(int at, String text) {
        return at < size() && words.get(at).text.equals(text);
    }

    /** The folded word; empty past the end. */
    String text(int at) {
        return at < size() ? words.get(at).text : "";
    }

    /** Value of a number of at most four digits, else -1. */
    int number(int at) {
        String text = text(at);
        return !text.isEmpty() && text.length() <= 4 && Scanner.isDigit(text.charAt(0)) ? Integer.parseInt(text) : -1;
    }

    /** Value of a number of one or two digits, else -1. */
    int small(int at) {
        return text(at).length() <= 2 ? number(at) : -1;
    }

    /** Value of a year in four digits, else 0. */
    int year(int at) {
        int number = text(at).length() == 4 ? number(at) : 0;
        return number >= YEAR_MIN && number <= YEAR_MAX ? number : 0;
    }

    boolean begins(Words other) {
        boolean begins = other.size() <= size();
        for (int i = 0; begins && i < other.size(); i++) {
            begins = is(i, other.text(i));
        }
        return begins;
    }

    Words part(int from, int to) {
        return new Words(printed, words.subList(from, Math.max(from, to)));
    }

    Words from(int start) {
        return part(start, size());
    }

    /** Without the signs that only begin or end a sentence. */
    Words trimmed() {
        int from = 0;
        int to = size();
        while (from < to && EDGES.contains(text(from))) {
            from++;
        }
        while (to > from && EDGES.contains(text(to - 1))) {
            to--;
        }
        return part(from, to);
    }

    /** As printed, on one line, with a capital, and without signs that are not seen. */
    String label() {
        String text = printed.substring(words.get(0).start, words.get(size() - 1).end);
        String line = UNSEEN.matcher(text).replaceAll("");
        line = SPACES.matcher(line).replaceAll(" ").strip();
        return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }
}

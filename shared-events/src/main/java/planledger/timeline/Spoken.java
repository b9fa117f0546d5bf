package planledger.timeline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planledger.event.Labels;

/**
 * Text as it is compared: words without case, accents, tone marks and signs between them; {@code Quý III} and {@code
 * quý 3} are one.
 */
final class Spoken {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private Spoken() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD);
        return WORD.matcher(MARKS.matcher(plain).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(Spoken::word)
                .collect(Collectors.joining(" "));
    }

    /** Whether a folded text begins with the words of another. */
    static boolean begins(String text, String words) {
        return text.equals(words) || text.startsWith(words + " ");
    }

    private static String word(String printed) {
        int value = Labels.value(printed.toUpperCase(Locale.ROOT));
        return value > 0 ? Integer.toString(value) : printed.toLowerCase(Locale.ROOT);
    }
}

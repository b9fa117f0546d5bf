package planledger.event;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text in the form in which texts are compared: without case, accents, the place of tone marks ({@code hoà}, {@code hòa}),
 * the stroke of đ, and doubled spaces. What is shown is always the text as printed.
 */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folded() {}

    /** The folded form. */
    public static String of(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    /** Whether a text has every one of the words somewhere, folded. */
    public static boolean hasWords(String text, String words) {
        return Stream.of(of(words).split(" ", -1)).allMatch(of(text)::contains);
    }

    /** Whether two texts are one, folded. */
    public static boolean same(String a, String b) {
        return of(a).equals(of(b));
    }
}

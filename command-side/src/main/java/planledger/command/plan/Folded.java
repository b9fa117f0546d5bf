package planledger.command.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Texts compared without regard to case, spaces and the form of their Unicode. */
final class Folded {
    private Folded() {}

    static boolean same(String a, String b) {
        return fold(a).equals(fold(b));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}

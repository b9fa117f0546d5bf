package planledger.web;

import java.text.Normalizer;

/**
 * The one rule for text: kept as written, in NFC. Marks of direction and zero width are part of what people type;
 * control characters (but line feed and tab), line separators and lone surrogates are not.
 */
final class Prose {
    private Prose() {}

    static boolean isTaken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isRefused(c)) {
                return false;
            }
        }
        return true;
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isRefused(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
    }
}

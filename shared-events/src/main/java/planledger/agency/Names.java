package planledger.agency;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of agencies and places as documents print them, made comparable. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern RANK =
            Pattern.compile("^(tỉnh|thành phố|tp\\.?) ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Names() {}

    /** Equal for names that differ in case and spaces only. */
    static String exact(String printed) {
        String text = Normalizer.normalize(printed, Normalizer.Form.NFC);
        return DASHES.matcher(SPACES.matcher(text).replaceAll(""))
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
    }

    /** Equal also for names that differ in accents, wherever the tone is put. */
    static String folded(String printed) {
        return plain(exact(printed));
    }

    /** A place as issuers' codes name it: "Tỉnh Trà Vinh" is {@code tra-vinh}. */
    static String slug(String printed) {
        String text = SPACES.matcher(Normalizer.normalize(printed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        String bare = RANK.matcher(text).replaceFirst("");
        return NO_SLUG.matcher(plain(bare.toLowerCase(Locale.ROOT))).replaceAll("-");
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.replace('đ', 'd'), Normalizer.Form.NFD))
                .replaceAll("");
    }
}

package planledger.event;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells one document from every other: issuer, number with symbol, year. Two issuers print the same symbol, and
 * numbers restart each year. Texts that lost hyphens, spaces or leading zeros in extraction have the same key.
 */
public final class DocumentKey {
    /** Official abbreviations of document types (Decree 30/2020/NĐ-CP, Appendix III; legal norms), the longest first. */
    private static final Pattern TYPE_WITHOUT_HYPHEN = Pattern.compile(
            "^(TTLT|QyĐ|CTr|TTr|BGN|BTT|GUQ|GGT|GNP|NQ|QĐ|CT|QC|TC|TB|HD|KH|PA|ĐA|DA|BC|BB|HĐ|CĐ|GM|PG|PC"
                    + "|PB|PL|NĐ|TT)(?=\\p{Lu}{2})");

    private static final Pattern LEADING_NUMBER = Pattern.compile("^0*(\\d+)");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private DocumentKey() {}

    /** The key of a numbered document: {@code son-la.vpub}, 2025 and {@code 06/KH-VPUB} make {@code son-la.vpub.2025.06-kh-vpub}. */
    public static String of(String issuer, int year, String number) {
        return issuer + "." + year + "." + slug(number);
    }

    /**
     * The key of a document; null where its issuer, number or year of issue is not known.
     *
     * @param yearElse the year where the document's own is not known; null for none
     */
    public static @Nullable String of(Instrument instrument, @Nullable Integer yearElse) {
        String issuer = instrument.issuer();
        String number = instrument.number();
        Integer own = yearOf(instrument);
        Integer year = own != null ? own : yearElse;
        return issuer == null || number == null || year == null ? null : of(issuer, year, number);
    }

    /** The year of issue; of bounds the year in which both lie; null where it is not known. */
    public static @Nullable Integer yearOf(Instrument instrument) {
        LocalDate issued = instrument.issuedOn();
        LocalDate first = instrument.issuedNotBefore();
        LocalDate last = instrument.issuedNotAfter();
        if (issued != null) {
            return issued.getYear();
        }
        return first != null && last != null && first.getYear() == last.getYear() ? (Integer) first.getYear() : null;
    }

    /** A number with its symbol as a slug; đ becomes dd, so that HD (guidance) and HĐ (contract) stay apart. */
    public static String slug(String number) {
        String text = Normalizer.normalize(number, Normalizer.Form.NFC).replaceAll("\\s+", "");
        Matcher leading = LEADING_NUMBER.matcher(text);
        if (leading.find()) {
            String digits = leading.group(1).length() == 1 ? "0" + leading.group(1) : leading.group(1);
            text = digits + text.substring(leading.end());
        }
        int symbol = text.lastIndexOf('/') + 1;
        text = text.substring(0, symbol) + withHyphen(text.substring(symbol));
        String folded = MARKS.matcher(
                        Normalizer.normalize(text.replace("đ", "dd").replace("Đ", "DD"), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_SLUG.matcher(folded).replaceAll("-").replaceAll("^-|-$", "");
    }

    /** The year in a legal norm's number ({@code 30/2020/NĐ-CP}); null in numbers of other documents. */
    public static @Nullable Integer yearIn(String number) {
        Matcher norm = Pattern.compile("^\\s*\\d+/((?:19|20)\\d\\d)/").matcher(number);
        return norm.find() ? Integer.valueOf(norm.group(1)) : null;
    }

    private static String withHyphen(String symbol) {
        Matcher type = TYPE_WITHOUT_HYPHEN.matcher(symbol);
        return type.find() ? type.group() + "-" + symbol.substring(type.end()) : symbol;
    }
}

package planledger.document;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.Citation;
import planledger.event.DocumentKey;
import planledger.event.Instrument;

/**
 * What a text says of which document it means. The key of a document is (issuer, number, symbol, year); a text may leave
 * out the issuer or the year.
 *
 * @param number number and symbol as a slug
 */
public record DocumentName(
        @Nullable String issuer, @Nullable Integer year, String number) {

    private static final Pattern KEY = Pattern.compile("(?:([a-z0-9.-]+?)\\.)??(?:((?:19|20)\\d\\d)\\.)?([a-z0-9-]+)");

    /** The document that an instrument is; null where it has no number. */
    public static @Nullable DocumentName of(Instrument instrument) {
        LocalDate issued = instrument.issuedOn() != null ? instrument.issuedOn() : instrument.issuedNotBefore();
        return of(instrument.issuer(), instrument.number(), issued);
    }

    /** The document that a citation means; null where it prints no number. */
    public static @Nullable DocumentName of(Citation citation) {
        return of(null, citation.number(), citation.issuedOn());
    }

    /** The name that a key says: the last part is the number, a year before it is the year, the rest is the issuer. */
    public static DocumentName ofKey(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a key of a document: " + key);
        }
        Integer year = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
        return new DocumentName(parts.group(1), year, parts.group(3));
    }

    private static @Nullable DocumentName of(
            @Nullable String issuer, @Nullable String number, @Nullable LocalDate issued) {
        String slug = number == null ? "" : DocumentKey.slug(number);
        if (number == null || slug.isEmpty()) {
            return null;
        }
        Integer year = DocumentKey.yearIn(number); // What a legal norm prints in its number outweighs a printed date.
        return new DocumentName(issuer, year != null || issued == null ? year : (Integer) issued.getYear(), slug);
    }

    /** The name as a key for addresses: the parts that are known, joined by dots. */
    public String key() {
        return (issuer == null ? "" : issuer + ".") + (year == null ? "" : year + ".") + number;
    }

    /**
     * The register in which the number runs: issuer, year and symbol (Decree 30/2020/NĐ-CP, Article 15); null where the
     * issuer or the year is not known.
     */
    public @Nullable String register() {
        return issuer == null || year == null ? null : issuer + "." + year + "." + number.replaceFirst("^\\d+-?", "");
    }

    /** Whether it says everything that another name says, and more. */
    boolean completes(DocumentName other) {
        return !equals(other)
                && number.equals(other.number)
                && (other.year == null || other.year.equals(year))
                && (other.issuer == null || other.issuer.equals(issuer));
    }
}

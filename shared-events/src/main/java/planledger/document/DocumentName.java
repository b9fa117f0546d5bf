package planledger.document;

import java.time.LocalDate;
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

    /** The document that an instrument is; null where it has no number. */
    public static @Nullable DocumentName of(Instrument instrument) {
        LocalDate issued = instrument.issuedOn() != null ? instrument.issuedOn() : instrument.issuedNotBefore();
        return of(instrument.issuer(), instrument.number(), issued);
    }

    /** The document that a citation means; null where it prints no number. */
    public static @Nullable DocumentName of(Citation citation) {
        return of(null, citation.number(), citation.issuedOn());
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

    /** Whether both may mean one document: nothing that both say differs. */
    boolean agrees(DocumentName other) {
        return number.equals(other.number)
                && (year == null || other.year == null || year.equals(other.year))
                && (issuer == null || other.issuer == null || issuer.equals(other.issuer));
    }
}

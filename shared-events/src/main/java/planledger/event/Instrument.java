package planledger.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The official document that gives an entry its force (Decree 30/2020/NĐ-CP), its particulars as printed. What the
 * source does not print is null; a missing date of issue may be bounded.
 *
 * @param type abbreviation of Decree 30, Appendix III ({@code QĐ}, {@code KH}); customary {@code CV} for công văn
 * @param number number and symbol as printed ({@code 713/QĐ-UBND})
 * @param issuedNotBefore first day on which it can have been issued, inclusive
 * @param issuedNotAfter last day on which it can have been issued, inclusive
 * @param issuer slug of the issuing register ({@code vinh-long.ct-ubnd}); null only for cited or proving documents
 * @param capacity signing capacity: TM, KT, TL, TUQ or Q
 * @param sha256 digest of the document's file, 64 lower-case hex digits
 */
public record Instrument(
        @Nullable String type,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate issuedNotBefore,
        @Nullable LocalDate issuedNotAfter,
        @Nullable String issuer,
        @Nullable String issuerName,
        @Nullable String title,
        @Nullable String signer,
        @Nullable String capacity,
        @Nullable String sha256) {

    public Instrument {
        if (issuedNotBefore != null && issuedNotAfter != null && issuedNotAfter.isBefore(issuedNotBefore)) {
            throw new IllegalArgumentException("issuedNotAfter lies before issuedNotBefore");
        }
    }
}

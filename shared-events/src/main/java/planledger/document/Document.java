package planledger.document;

import java.util.List;

/**
 * One document, with everything that names it and everything that became of it.
 *
 * @param name the fullest name that any text gives it
 * @param mayBe other documents that it may be, for a text that leaves out the issuer or the year fits several
 * @param mentions in the order of the ledger
 * @param statuses in the order of the ledger
 */
public record Document(
        DocumentName name, List<DocumentName> mayBe, List<Mention> mentions, List<StatusEntry> statuses) {
    public Document {
        mayBe = List.copyOf(mayBe);
        mentions = List.copyOf(mentions);
        statuses = List.copyOf(statuses);
    }

    /** Whether a plan of this ledger was issued by it: its content is known here and not from hearsay. */
    public boolean isHeld() {
        return mentions.stream().anyMatch(mention -> mention.role() == Role.ISSUES);
    }
}

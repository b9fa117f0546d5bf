package planledger.finding;

import java.util.stream.Stream;

/** A date that cannot be, or that another date contradicts: of a document, of evidence, or of a deadline. */
final class ImpossibleDate implements Rule {
    @Override
    public String name() {
        return "impossible-date";
    }

    @Override
    public Source source() {
        return Source.CHECKING;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return Stream.of(
                        new ImpossibleDocuments(this, plan).find(),
                        new ImpossibleEvidence(this, plan).find(),
                        new ImpossibleDeadlines(this, plan).find())
                .flatMap(each -> each);
    }
}

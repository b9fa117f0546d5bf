package planledger.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Part;
import planledger.event.PlanEvent.Claim;

/**
 * Which reports of finished work close which part of a deadline, item by item.
 *
 * <ul>
 *   <li>A part is closed once each product that it stands for is reported: by its label, or all of the row's where it has
 *       none ({@link Named}). A report that names neither product nor period closes the only part of a row.
 *   <li>A report that names a period closes what is due in it, and no part that is due in another period of that length.
 *       Where only a period tells parts apart, a report that names none closes none of them.
 *   <li>Of several reports on one item the earliest with a date of its own counts, else the earliest.
 * </ul>
 */
final class Proofs {
    private static final Comparator<Completion> BEST = Comparator.comparing((Completion report) -> !report.dated())
            .thenComparing(Completion::on)
            .thenComparing(Completion::id);

    private final Row row;
    private final List<Completion> reports;

    Proofs(Row row, List<Completion> reports) {
        this.row = row;
        this.reports = reports;
    }

    /**
     * What closes a part: for each of its items the report that counts.
     *
     * @param by empty where the part is not closed
     * @param maybe whether other reports may close it, or may have before, because it is not known what the products are
     */
    record Proof(List<Completion> by, boolean maybe) {
        boolean closes() {
            return !by.isEmpty();
        }
    }

    /** What closes a part; null stands for all that a row without deadline asks for. */
    Proof of(@Nullable Part part) {
        if (reports.isEmpty()) {
            return new Proof(List.of(), false);
        }
        Named named = row.named(part);
        List<Completion> by = new ArrayList<>();
        int items = Math.max(1, named.products().size());
        for (int i = 0; i < items; i++) {
            String item = named.products().isEmpty() ? null : named.products().get(i);
            best(report -> row.closes(named, item, report)).forEach(by::add);
        }
        boolean maybe = finished().anyMatch(report -> row.mayClose(named, report));
        return new Proof(by.size() == items ? by : List.of(), maybe);
    }

    /** What closes one occurrence of a recurring part: any report on it that names its period. */
    Proof of(Part part, Occasion occurrence) {
        List<Completion> by = best(report -> row.isAt(part, occurrence, report) && !row.mayBeOnAnother(part, report));
        boolean maybe =
                finished().anyMatch(report -> row.isAt(part, occurrence, report) && row.mayBeOnAnother(part, report));
        return new Proof(by, maybe);
    }

    /** The newest sign of life of a part that goes on: reports of work in progress count, too. */
    @Nullable
    Completion last(Part part) {
        return reports.stream()
                .filter(report -> row.isAbout(row.named(part), report))
                .max(Comparator.comparing(Completion::on).thenComparing(Completion::id))
                .orElse(null);
    }

    /** Reports of finished work that close nothing, because they do not say what, or say what nobody asks for. */
    List<Completion> closingNothing() {
        List<Completion> rest = new ArrayList<>(finished().toList());
        rest.removeIf(report -> row.parts().isEmpty()
                ? row.takes(null, report)
                : row.parts().stream().anyMatch(part -> row.takes(part, report)));
        return rest;
    }

    private List<Completion> best(Predicate<Completion> closing) {
        return finished().filter(closing).min(BEST).stream().toList();
    }

    private Stream<Completion> finished() {
        return reports.stream().filter(report -> report.recorded().claim() == Claim.DONE);
    }
}

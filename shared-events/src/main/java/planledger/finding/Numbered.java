package planledger.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.document.Document;
import planledger.document.Mention;

/**
 * A document in its issuer's register. Rests on texts that name the issuer: one that leaves it out may mean another
 * issuer's document of the same number.
 */
record Numbered(Document document, Serial serial, List<Mention> mentions) {

    /** Null where its number does not begin with digits. */
    static @Nullable Numbered of(Document document) {
        Serial serial = Serial.of(document.name().number());
        return serial == null
                ? null
                : new Numbered(
                        document,
                        serial,
                        document.mentions().stream()
                                .filter(mention -> mention.name().issuer() != null)
                                .toList());
    }

    SortedSet<LocalDate> days() {
        return mentions.stream()
                .flatMap(mention -> Stream.ofNullable(mention.issuedOn()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types that texts give it, each once, however they write it. */
    SortedSet<String> types() {
        return mentions.stream()
                .flatMap(mention -> Stream.ofNullable(mention.type()))
                .map(Promise::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first two texts that cannot mean one document; empty where all of them can. */
    List<Mention> contradiction() {
        for (int i = 1; i < mentions.size(); i++) {
            for (Mention earlier : mentions.subList(0, i)) {
                if (contradict(earlier, mentions.get(i))) {
                    return List.of(earlier, mentions.get(i));
                }
            }
        }
        return List.of();
    }

    private static boolean contradict(Mention a, Mention b) {
        return (a.issuedOn() != null && b.issuedOn() != null && !a.issuedOn().equals(b.issuedOn()))
                || (a.type() != null
                        && b.type() != null
                        && !Promise.type(a.type()).equals(Promise.type(b.type())));
    }

    boolean isNamedBy(Dossier plan) {
        return mentions.stream().anyMatch(mention -> mention.plan().equals(plan.planId()));
    }

    /** Whether this one has the higher number and the earlier date; not told where texts differ over a date. */
    boolean isOutOfOrderAfter(Numbered other) {
        SortedSet<LocalDate> ours = days();
        SortedSet<LocalDate> theirs = other.days();
        return serial.symbol().equals(other.serial.symbol())
                && serial.number() > other.serial.number()
                && ours.size() == 1
                && theirs.size() == 1
                && ours.first().isBefore(theirs.first());
    }

    /** The first text that names it, one of the plan's own if there is one. */
    Mention first(Dossier plan) {
        return mentions.stream()
                .filter(mention -> mention.plan().equals(plan.planId()))
                .findFirst()
                .orElse(mentions.get(0));
    }
}

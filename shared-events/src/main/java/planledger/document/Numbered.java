package planledger.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;

/**
 * A document in its issuer's register. Rests on texts that name the issuer: one that leaves it out may mean another
 * issuer's document of the same number.
 *
 * @param mentions in the order of the ledger
 * @param days on which those texts date it
 */
public record Numbered(Document document, Serial serial, List<Mention> mentions, SortedSet<LocalDate> days) {
    public Numbered {
        mentions = List.copyOf(mentions);
        days = Collections.unmodifiableSortedSet(days);
    }

    /** Null where its number does not begin with digits. */
    public static @Nullable Numbered of(Document document) {
        Serial serial = Serial.of(document.name().number());
        if (serial == null) {
            return null;
        }
        List<Mention> mentions = document.mentions().stream()
                .filter(mention -> mention.name().issuer() != null)
                .toList();
        return new Numbered(
                document,
                serial,
                mentions,
                mentions.stream()
                        .flatMap(mention -> Stream.ofNullable(mention.issuedOn()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether one of the texts is a plan's own. */
    public boolean isNamedBy(PlanId plan) {
        return mentions.stream().anyMatch(mention -> mention.plan().equals(plan));
    }

    /** Whether this one has the higher number and the earlier date; not told where texts differ over a date. */
    public boolean isOutOfOrderAfter(Numbered other) {
        return serial.symbol().equals(other.serial.symbol())
                && serial.number() > other.serial.number()
                && days.size() == 1
                && other.days.size() == 1
                && days.first().isBefore(other.days.first());
    }

    /** The first text that names it, one of a plan's own if there is one. */
    public Mention first(PlanId plan) {
        return mentions.stream()
                .filter(mention -> mention.plan().equals(plan))
                .findFirst()
                .orElse(mentions.get(0));
    }
}

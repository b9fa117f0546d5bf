package planledger.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which document a name means among all names that the ledger knows: one that leaves out the issuer or the year means
 * the only document of its number that it fits; where several fit it stays a name of its own.
 */
final class Namesakes {
    private final Map<String, Set<DocumentName>> byNumber = new HashMap<>();

    Namesakes(Collection<DocumentName> known) {
        known.forEach(name -> byNumber.computeIfAbsent(
                        name.number(), any -> new TreeSet<>(Comparator.comparing(DocumentName::key)))
                .add(name));
    }

    /** The fullest name of the document that a name means; the name itself where none or several fit. */
    DocumentName meant(DocumentName name) {
        List<DocumentName> fitting = fitting(name);
        return fitting.size() == 1 ? fitting.get(0) : name;
    }

    /** Other documents that a name may be, by key: what it fits, or what fits it and stays a name of its own. */
    List<DocumentName> mayBe(DocumentName name) {
        Map<String, DocumentName> others = new TreeMap<>();
        fitting(name).forEach(other -> others.put(other.key(), other));
        namesakes(name).stream()
                .filter(other -> name.completes(other) && meant(other).equals(other))
                .forEach(other -> others.put(other.key(), other));
        return List.copyOf(others.values());
    }

    /** Names that say more than this one, and than which no other says more, by key. */
    List<DocumentName> fitting(DocumentName name) {
        Set<DocumentName> namesakes = namesakes(name);
        return namesakes.stream()
                .filter(other -> other.completes(name))
                .filter(other -> namesakes.stream().noneMatch(more -> more.completes(other)))
                .toList();
    }

    private Set<DocumentName> namesakes(DocumentName name) {
        return byNumber.getOrDefault(name.number(), Set.of());
    }
}

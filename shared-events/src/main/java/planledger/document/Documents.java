package planledger.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.event.DocumentEvent.Status;

/**
 * The documents that some plans name, texts that mean the same one brought together: texts that leave out the issuer or
 * the year join the only document they can mean, and stay apart where there are several.
 */
public final class Documents {
    private final NavigableMap<String, Document> byKey = new TreeMap<>();
    private final Map<DocumentName, String> keys = new HashMap<>();

    private Documents() {}

    /**
     * Brings together what some plans name.
     *
     * @param statuses as far as they are known
     */
    public static Documents of(Collection<Mention> mentions, Collection<StatusEntry> statuses) {
        Documents documents = new Documents();
        Map<String, List<Mention>> byNumber = new TreeMap<>();
        mentions.forEach(mention -> byNumber.computeIfAbsent(mention.name().number(), any -> new ArrayList<>())
                .add(mention));
        byNumber.values().forEach(same -> documents.add(same, statuses));
        return documents;
    }

    /** Every document, by key. */
    public Collection<Document> all() {
        return byKey.values();
    }

    /** The documents that one issuer numbered in one year, by key. */
    public Collection<Document> numbered(String issuer, int year) {
        String register = issuer + "." + year + ".";
        return byKey.subMap(register, register + Character.MAX_VALUE).values();
    }

    /** The document that a text means, if any text known here means it. */
    public Optional<Document> of(@Nullable DocumentName name) {
        String key = name == null ? null : keys.get(name);
        return key == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
    }

    /** The document of a key, or the only one that the key can mean where it leaves out the issuer or year. */
    public Optional<Document> at(String key) {
        Document exact = byKey.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<Document> ending = byKey.entrySet().stream()
                .filter(each -> each.getKey().endsWith("." + key))
                .map(Map.Entry::getValue)
                .toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    private void add(List<Mention> same, Collection<StatusEntry> statuses) {
        Set<DocumentName> names = new LinkedHashSet<>();
        same.forEach(mention -> names.add(mention.name()));
        for (DocumentName name : names) {
            List<DocumentName> fuller = names.stream()
                    .filter(other -> !other.equals(name) && name.agrees(other) && says(other) > says(name))
                    .toList();
            keys.put(name, fuller.size() == 1 ? fuller.get(0).key() : name.key());
        }
        Map<String, List<Mention>> together = new TreeMap<>();
        same.forEach(mention -> together.computeIfAbsent(fullest(mention.name()), any -> new ArrayList<>())
                .add(mention));
        together.forEach((key, mentions) -> byKey.put(key, document(key, mentions, names, statuses)));
    }

    /** A name may lead to one that leads further: without year to with year to with issuer. */
    private String fullest(DocumentName name) {
        String key = keys.getOrDefault(name, name.key());
        for (Map.Entry<DocumentName, String> next : keys.entrySet()) {
            if (next.getKey().key().equals(key) && !next.getValue().equals(key)) {
                keys.put(name, next.getValue());
                return next.getValue();
            }
        }
        return key;
    }

    private static Document document(
            String key, List<Mention> mentions, Set<DocumentName> names, Collection<StatusEntry> statuses) {
        DocumentName name = mentions.stream()
                .map(Mention::name)
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(mentions.get(0).name());
        List<DocumentName> mayBe = names.stream()
                .filter(other -> !other.equals(name) && name.agrees(other) && says(other) > says(name))
                .toList();
        List<StatusEntry> own = statuses.stream()
                .filter(status -> key.equals(status.event().document())
                        || key.endsWith("." + status.event().document()))
                .toList();
        return new Document(name, mayBe, mentions, own);
    }

    private static int says(DocumentName name) {
        return (name.issuer() == null ? 0 : 1) + (name.year() == null ? 0 : 1);
    }

    /** The newest status among some that a document has on a day or later, as a fall: replaced, annulled or recalled. */
    public static Optional<StatusEntry> fall(Document document) {
        return document.statuses().stream()
                .filter(status -> status.event().status() != Status.PUBLISHED)
                .reduce((older, newer) -> newer);
    }
}

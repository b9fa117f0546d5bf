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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.DocumentEvent.Status;

/** The documents that some plans name or of which a status is known, what means the same one brought together. */
public final class Documents {
    private final NavigableMap<String, Document> byKey = new TreeMap<>();
    private final Namesakes namesakes;
    private final Map<String, List<Numbered>> registers = new ConcurrentHashMap<>();

    private Documents(Namesakes namesakes) {
        this.namesakes = namesakes;
    }

    /**
     * Brings together what some plans name.
     *
     * @param statuses as far as they are known
     */
    public static Documents of(Collection<Mention> mentions, Collection<StatusEntry> statuses) {
        Set<DocumentName> names = new LinkedHashSet<>();
        mentions.forEach(mention -> names.add(mention.name()));
        statuses.forEach(status -> names.add(status.name()));
        Documents documents = new Documents(new Namesakes(names));
        Map<DocumentName, List<Mention>> mentioned = new HashMap<>();
        mentions.forEach(mention -> together(mentioned, documents.namesakes.meant(mention.name()), mention));
        Map<DocumentName, List<StatusEntry>> became = new HashMap<>();
        statuses.forEach(status -> together(became, documents.namesakes.meant(status.name()), status));
        for (DocumentName name : names) {
            if (documents.namesakes.meant(name).equals(name)) {
                documents.byKey.put(
                        name.key(),
                        new Document(
                                name,
                                documents.namesakes.mayBe(name),
                                mentioned.getOrDefault(name, List.of()),
                                became.getOrDefault(name, List.of())));
            }
        }
        return documents;
    }

    private static <T> void together(Map<DocumentName, List<T>> all, DocumentName name, T one) {
        all.computeIfAbsent(name, any -> new ArrayList<>()).add(one);
    }

    /** Every document, by key. */
    public Collection<Document> all() {
        return byKey.values();
    }

    /** What one issuer numbered in one year, by key; put together once. */
    public List<Numbered> register(String issuer, int year) {
        return registers.computeIfAbsent(
                issuer + "." + year + ".", own -> byKey.subMap(own, own + Character.MAX_VALUE).values().stream()
                        .flatMap(document -> Stream.ofNullable(Numbered.of(document)))
                        .toList());
    }

    /** The document that a text means, if any text or status known here means it. */
    public Optional<Document> of(@Nullable DocumentName name) {
        return name == null
                ? Optional.empty()
                : Optional.ofNullable(byKey.get(namesakes.meant(name).key()));
    }

    /** The document of a key, or the only one that it can mean; one of which nothing is known where it may be several. */
    public Optional<Document> at(String key) {
        DocumentName name = DocumentName.ofKey(key);
        return of(name).or(() -> {
            List<DocumentName> fitting = namesakes.fitting(name);
            return fitting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Document(name, fitting, List.of(), List.of()));
        });
    }

    /** The newest status among some that a document has on a day or later, as a fall: replaced, annulled or recalled. */
    public static Optional<StatusEntry> fall(Document document) {
        return document.statuses().stream()
                .filter(status -> status.event().status() != Status.PUBLISHED)
                .reduce((older, newer) -> newer);
    }
}

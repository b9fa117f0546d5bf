package planledger.query.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import planledger.document.Documents;
import planledger.document.Mention;
import planledger.document.Mentions;
import planledger.document.StatusEntry;
import planledger.event.DocumentEvent;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.PlanId;

/** The documents that plans name, as known at a position. */
public final class LedgerDocuments {
    /** Mentions remembered over all plans. */
    static final int MENTIONS_REMEMBERED_MAX = 200_000;

    private final PlanQuestions questions;
    private final RegisterEntries<StatusEntry> statuses;
    private final Cache<PlanAt, List<Mention>> remembered = Caffeine.newBuilder()
            .maximumWeight(MENTIONS_REMEMBERED_MAX)
            .weigher((PlanAt plan, List<Mention> mentions) -> Math.max(1, mentions.size()))
            .build();

    /** What all plans name of one number, or of one register; many plans ask for it at the same position. */
    private final Cache<Shelf, List<Mention>> shelves = Caffeine.newBuilder()
            .maximumWeight(MENTIONS_REMEMBERED_MAX)
            .weigher((Shelf shelf, List<Mention> mentions) -> Math.max(1, mentions.size()))
            .build();

    LedgerDocuments(PlanQuestions questions, StreamEntries entries) {
        this.questions = questions;
        this.statuses = new RegisterEntries<>(entries, DocumentEvent.STREAM, LedgerDocuments::status);
    }

    private record PlanAt(PlanId plan, long revision) {}

    /** A number as a slug, or a register, at a position. */
    private record Shelf(Kind kind, String name, long position) {
        enum Kind {
            NUMBER,
            REGISTER
        }
    }

    private static StatusEntry status(Entry entry) {
        return new StatusEntry(
                entry.revision(),
                entry.position(),
                entry.recordedAt(),
                Decoding.actor(entry),
                Decoding.event(entry, DocumentStatusRecorded.class));
    }

    /** What a plan names, as known. */
    public List<Mention> mentions(Known known) {
        PlanAt plan = new PlanAt(known.timeline().planId(), known.revision());
        return remembered.get(plan, any -> Mentions.of(known.timeline(), known.revision()));
    }

    /** Statuses of documents recorded up to the position. */
    public List<StatusEntry> statuses(AsOf asOf) {
        return statuses.all().stream()
                .filter(status -> status.position() <= asOf.position())
                .toList();
    }

    private List<StatusEntry> statuses(Set<String> slugs, AsOf asOf) {
        return statuses(asOf).stream()
                .filter(status -> slugs.contains(status.name().number()))
                .toList();
    }

    /** Every document of the numbers, as slugs, whichever plan names it or whatever is known to have become of it. */
    public Documents numbered(Set<String> slugs, AsOf asOf) {
        Set<Shelf> asked = new LinkedHashSet<>();
        slugs.forEach(slug -> asked.add(new Shelf(Shelf.Kind.NUMBER, slug, asOf.position())));
        return documents(asked, asOf);
    }

    /** Every document that is one of those mentioned, or stands in one register with them. */
    public Documents around(Collection<Mention> mentions, AsOf asOf) {
        Set<Shelf> asked = new LinkedHashSet<>();
        mentions.forEach(mention -> asked.addAll(shelves(mention, asOf)));
        return documents(asked, asOf);
    }

    private Documents documents(Set<Shelf> asked, AsOf asOf) {
        Set<String> slugs = asked.stream()
                .filter(shelf -> shelf.kind() == Shelf.Kind.NUMBER)
                .map(Shelf::name)
                .collect(Collectors.toSet());
        Set<Mention> all = new LinkedHashSet<>();
        shelves.getAll(asked, missing -> filled(missing, asOf)).values().forEach(all::addAll);
        return Documents.of(
                all.stream().sorted(Comparator.comparing(Mention::position)).toList(), statuses(slugs, asOf));
    }

    private static List<Shelf> shelves(Mention mention, AsOf asOf) {
        Shelf number = new Shelf(Shelf.Kind.NUMBER, mention.name().number(), asOf.position());
        String register = mention.name().register();
        return register == null
                ? List.of(number)
                : List.of(number, new Shelf(Shelf.Kind.REGISTER, register, asOf.position()));
    }

    /** One walk over the plans that may name something on any of the shelves. */
    private Map<Shelf, List<Mention>> filled(Set<? extends Shelf> missing, AsOf asOf) {
        Map<Shelf, List<Mention>> filled = new HashMap<>();
        Map<Shelf.Kind, List<String>> names = new EnumMap<>(Shelf.Kind.class);
        for (Shelf shelf : missing) {
            filled.put(shelf, new ArrayList<>());
            names.computeIfAbsent(shelf.kind(), any -> new ArrayList<>()).add(shelf.name());
        }
        Bson condition = Candidates.documents(
                names.getOrDefault(Shelf.Kind.NUMBER, List.of()), names.getOrDefault(Shelf.Kind.REGISTER, List.of()));
        for (Known known : questions.from(List.of(condition), null, asOf)) {
            for (Mention mention : mentions(known)) {
                shelves(mention, asOf).stream()
                        .flatMap(shelf -> Stream.ofNullable(filled.get(shelf)))
                        .forEach(shelf -> shelf.add(mention));
            }
        }
        return filled;
    }
}

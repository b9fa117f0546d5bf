package planledger.query.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    private final Candidates candidates;
    private final PlanQuestions questions;
    private final RegisterEntries<StatusEntry> statuses;
    private final Cache<PlanAt, List<Mention>> remembered = Caffeine.newBuilder()
            .maximumWeight(MENTIONS_REMEMBERED_MAX)
            .weigher((PlanAt plan, List<Mention> mentions) -> Math.max(1, mentions.size()))
            .build();

    private final Cache<RegisterAt, List<Mention>> registers = Caffeine.newBuilder()
            .maximumWeight(MENTIONS_REMEMBERED_MAX)
            .weigher((RegisterAt register, List<Mention> mentions) -> Math.max(1, mentions.size()))
            .build();

    LedgerDocuments(Candidates candidates, PlanQuestions questions, StreamEntries entries) {
        this.candidates = candidates;
        this.questions = questions;
        this.statuses = new RegisterEntries<>(entries, DocumentEvent.STREAM, LedgerDocuments::status);
    }

    private record PlanAt(PlanId plan, long revision) {}

    private record RegisterAt(String register, long position) {}

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
        List<Mention> found = new ArrayList<>();
        collect(slugs, Set.of(), asOf, found);
        found.removeIf(mention -> !slugs.contains(mention.name().number()));
        return Documents.of(found, statuses(slugs, asOf));
    }

    /** Every document that is one of those mentioned, or stands in one register with them. */
    public Documents around(Collection<Mention> mentions, AsOf asOf) {
        Set<String> slugs = new TreeSet<>();
        Set<String> registers = new TreeSet<>();
        for (Mention mention : mentions) {
            slugs.add(mention.name().number());
            String register = mention.name().register();
            if (register != null) {
                registers.add(register);
            }
        }
        List<Mention> found = new ArrayList<>();
        collect(slugs, Set.of(), asOf, found);
        found.removeIf(mention -> !slugs.contains(mention.name().number()));
        Set<Mention> all = new LinkedHashSet<>(found);
        registers.forEach(register -> all.addAll(standing(register, asOf)));
        return Documents.of(
                all.stream().sorted(Comparator.comparing(Mention::position)).toList(), statuses(slugs, asOf));
    }

    /** Mentions of what stands in one register; many plans share it. */
    private List<Mention> standing(String register, AsOf asOf) {
        return registers.get(new RegisterAt(register, asOf.position()), any -> {
            List<Mention> found = new ArrayList<>();
            collect(Set.of(), Set.of(register), asOf, found);
            found.removeIf(mention -> !register.equals(mention.name().register()));
            return List.copyOf(found);
        });
    }

    private void collect(Set<String> slugs, Set<String> registers, AsOf asOf, List<Mention> found) {
        for (PlanId plan : candidates.plansFrom(List.of(Candidates.documents(slugs, registers)), null)) {
            questions.at(plan, asOf).ifPresent(known -> found.addAll(mentions(known)));
        }
    }
}

package planledger.finding;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.TaskRef;

/** A finding while it is put together. */
final class Draft {
    private final Rule rule;
    private final Dossier plan;
    private final SortedSet<Long> entries = new TreeSet<>();
    private final SortedSet<Long> beside = new TreeSet<>();
    private final Map<String, Object> facts = new TreeMap<>();
    private Source source;
    private String subject = "";
    private @Nullable TaskRef task;
    private @Nullable String kind;

    Draft(Rule rule, Dossier plan) {
        this.rule = rule;
        this.plan = plan;
        this.source = rule.source();
    }

    Draft task(@Nullable TaskRef ref) {
        task = ref;
        return this;
    }

    Draft kind(String name) {
        kind = name;
        return this;
    }

    /** What tells it from others about the same task or plan, joined by hyphens. */
    Draft subject(Object... parts) {
        subject = Stream.of(parts).map(Object::toString).collect(Collectors.joining("-"));
        return this;
    }

    Draft source(Source law) {
        source = law;
        return this;
    }

    /**
     * Rests on an entry, and on what corrects it at some places.
     *
     * @param places beginnings of the corrections' paths
     */
    Draft entry(long revision, String... places) {
        entries.add(revision);
        for (Recorded<EntryCorrected> correction : plan.corrections(revision)) {
            String path = correction.event().path();
            if (Stream.of(places).anyMatch(place -> path.equals(place) || path.startsWith(place + "/"))) {
                entries.add(correction.revision());
            }
        }
        return this;
    }

    Draft entries(Collection<Long> revisions, String... places) {
        revisions.forEach(revision -> entry(revision, places));
        return this;
    }

    /** Rests on an entry outside the plan, by its place in the ledger; 0 where the reader does not know it. */
    Draft beside(long position) {
        if (position > 0) {
            beside.add(position);
        }
        return this;
    }

    /** Names one thing that the case is made of; left out where it is not known. */
    Draft fact(String name, @Nullable Object value) {
        if (value instanceof Collection<?> list) {
            facts.put(name, list.stream().map(Object::toString).toList());
        } else if (value != null) {
            facts.put(name, value.toString());
        }
        return this;
    }

    Finding says(String vi, String en) {
        return new Finding(
                rule.name(),
                source,
                plan.planId(),
                task,
                subject,
                kind,
                List.copyOf(entries),
                List.copyOf(beside),
                sentence(vi),
                sentence(en),
                facts);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

package planledger.query.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How the generations of a view stand.
 *
 * @param version grows by one with each change
 * @param active serves
 * @param isComplete whether the active one has once shown all that was recorded
 * @param building is fed beside it and will serve; null where none is
 * @param next number of the next one
 * @param retired served until a while ago; kept for the questions that still read them
 * @param latest the latest that was ordered, whether or not it serves by now; null before the first
 */
record State(
        long version,
        Generation active,
        boolean isComplete,
        @Nullable Generation building,
        long next,
        List<Retired> retired,
        @Nullable Ordered latest) {
    static final String VERSION = "version";

    /** @param isSound whether it may be read while the next one takes its place */
    record Retired(Generation generation, boolean isSound) {}

    /** @param to the ledger's head when it was ordered */
    record Ordered(Generation generation, long to, Instant at) {}

    static State begun(Generation first) {
        return new State(1, first, false, null, first.number() + 1, List.of(), null);
    }

    /** Also one that is built beside it, and serves once it has caught up. */
    State building(Ordered ordered) {
        return ordered(active, isComplete, ordered.generation(), retired, ordered);
    }

    /** What was being built is given up for another one. */
    State buildingInstead(Ordered ordered) {
        return ordered(active, isComplete, ordered.generation(), retiring(building, null), ordered);
    }

    /** Nothing that there is can be trusted: the next one serves from its first event on. */
    State anew(Ordered ordered) {
        return ordered(ordered.generation(), false, null, retiring(building, active), ordered);
    }

    private State ordered(
            Generation serves, boolean isWhole, @Nullable Generation built, List<Retired> left, Ordered ordered) {
        return new State(version + 1, serves, isWhole, built, next + 1, left, ordered);
    }

    private List<Retired> retiring(@Nullable Generation... unsound) {
        List<Retired> all = new ArrayList<>(retired);
        for (Generation each : unsound) {
            if (each != null) {
                all.add(new Retired(each, false));
            }
        }
        return all;
    }

    /** What was built serves. */
    State switched(Generation built) {
        List<Retired> left = new ArrayList<>(retired);
        left.add(new Retired(active, true));
        return new State(version + 1, built, true, null, next, left, latest);
    }

    State keeping(List<Retired> kept) {
        return new State(version + 1, active, isComplete, building, next, kept, latest);
    }

    State completed() {
        return new State(version + 1, active, true, building, next, retired, latest);
    }

    boolean keeps(Generation generation) {
        return feeds().anyMatch(generation::equals)
                || retired.stream().anyMatch(each -> each.generation().equals(generation));
    }

    /** Whether a reader of that generation may go on with it for a while. */
    boolean servesStill(Generation generation) {
        return active.equals(generation)
                || retired.stream()
                        .anyMatch(each -> each.isSound() && each.generation().equals(generation));
    }

    /** Those that follow the ledger. */
    Stream<Generation> feeds() {
        return building == null ? Stream.of(active) : Stream.of(active, building);
    }

    Document document() {
        Document document = new Document(VERSION, version)
                .append("active", active.toString())
                .append("isComplete", isComplete)
                .append("next", next)
                .append(
                        "retired",
                        retired.stream()
                                .map(each -> new Document(
                                                "generation", each.generation().toString())
                                        .append("isSound", each.isSound()))
                                .toList());
        if (building != null) {
            document.append("building", building.toString());
        }
        if (latest != null) {
            document.append(
                    "latest",
                    new Document("generation", latest.generation().toString())
                            .append("to", latest.to())
                            .append("at", latest.at().toEpochMilli()));
        }
        return document;
    }

    static State of(Document found) {
        String building = found.getString("building");
        Document latest = found.get("latest", Document.class);
        return new State(
                found.getLong(VERSION),
                Generation.parse(found.getString("active")),
                found.getBoolean("isComplete", false),
                building == null ? null : Generation.parse(building),
                found.getLong("next"),
                found.getList("retired", Document.class).stream()
                        .map(each ->
                                new Retired(Generation.parse(each.getString("generation")), each.getBoolean("isSound")))
                        .toList(),
                latest == null
                        ? null
                        : new Ordered(
                                Generation.parse(latest.getString("generation")),
                                latest.getLong("to"),
                                Instant.ofEpochMilli(latest.getLong("at"))));
    }
}

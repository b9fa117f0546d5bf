package planledger.command.form;

import static planledger.command.form.Field.Kind.CODE;
import static planledger.command.form.Field.Kind.DATE;
import static planledger.command.form.Field.Kind.LINE;
import static planledger.command.form.Field.Kind.LINES;
import static planledger.command.form.Field.Kind.NUMBER;
import static planledger.command.form.Field.Kind.PROSE;
import static planledger.command.form.Field.Kind.SECTIONS;
import static planledger.command.form.Field.Kind.TABLE;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that can be entered, in the order in which it is offered. */
final class Acts {
    static final List<Act> WORK = List.of(
            new Act(
                    "completion",
                    "/api/plans/{plan}/tasks/{ref}/completions",
                    Parts.TASK,
                    Part.of(
                            "report",
                            Field.choice("claim", "done", "ongoing").must(),
                            Field.of("product", LINE),
                            Field.of("period", LINE),
                            Field.of("completedOn", DATE),
                            Field.of("note", PROSE)),
                    Parts.EVIDENCE),
            new Act(
                    "withdrawal",
                    "/api/plans/{plan}/tasks/{ref}/completions/{completion}/withdrawal",
                    Part.of(
                            "about",
                            Field.of("plan", CODE).must(),
                            Field.of("ref", CODE).must(),
                            Field.of("completion", NUMBER).must()),
                    Parts.REASON,
                    Parts.IF_ANY));

    static final List<Act> CHANGES = List.of(
            new Act(
                    "task-amendment",
                    "/api/plans/{plan}/tasks/{ref}/amendments",
                    Parts.TASK,
                    Parts.INSTRUMENT,
                    Parts.EFFECT,
                    Part.of("set", Parts.COLUMNS.toArray(Field[]::new))
                            .below("set")
                            .requiring("/set"),
                    Part.of("reason", Field.of("reason", PROSE))),
            new Act(
                    "amendment",
                    "/api/plans/{plan}/amendments",
                    Parts.PLAN,
                    Parts.INSTRUMENT,
                    Parts.EFFECT,
                    Part.of("rest", Field.choice("residual", "unchanged"), Field.of("residualClause", LINE)),
                    Parts.ITEMS,
                    Part.of("pasted", Field.choice("pastedOp", "add", "restate"), Field.of("pasted", TABLE))
                            .fold(),
                    Parts.CHANGED,
                    Part.of("sections", Field.of("sections", SECTIONS)).fold()),
            effect("suspension"),
            effect("resumption"),
            effect("repeal"));

    static final List<Act> PLANS = List.of(
            new Act("plan", "/api/plans", Parts.issue()),
            new Act("replacement", "/api/replacements", replacement()),
            new Act(
                    "disposition",
                    "/api/plans/{plan}/dispositions",
                    Parts.PLAN,
                    Parts.DISPOSITIONS.requiring("/dispositions"),
                    Parts.REASON));

    static final List<Act> WORDS = List.of(
            correction("correction", "/api/plans/{plan}/corrections", Parts.PLAN),
            new Act(
                    "response",
                    "/api/plans/{plan}/findings/{finding}/responses",
                    Part.of(
                            "about",
                            Field.of("plan", CODE).must(),
                            Field.of("finding", CODE).must()),
                    Part.of(
                            "answer",
                            Field.choice("response", "explained", "accepted", "closed", "reopened")
                                    .must(),
                            Field.of("reason", PROSE).must()),
                    Parts.IF_ANY),
            new Act(
                    "document-status",
                    "/api/documents/{document}/status",
                    Part.of(
                            "about",
                            Field.of("document", CODE).must(),
                            Field.choice("status", "replaced", "annulled", "recalled", "published")
                                    .must()),
                    Parts.EFFECT,
                    Parts.REASON,
                    Parts.IF_ANY,
                    Part.of("triggers", Field.of("triggers", LINES)).fold()));

    static final List<Act> AGENCIES = List.of(
            new Act(
                    "agency",
                    "/api/agencies",
                    Part.of(
                            "agency",
                            Field.of("agencyId", CODE).must(),
                            Field.of("name", LINE).must(),
                            Field.of("aliases", LINES),
                            Field.of("level", LINE),
                            Field.of("jurisdiction", LINE),
                            Field.of("from", DATE).as("agency.from"))),
            new Act(
                    "succession",
                    "/api/agencies/successions",
                    Part.of(
                            "succession",
                            Field.choice(
                                            "kind",
                                            "rename",
                                            "merge",
                                            "consolidate",
                                            "split",
                                            "carveOut",
                                            "dissolve",
                                            "transfer")
                                    .as("succession.kind")
                                    .must(),
                            Field.of("from", LINES).as("succession.from").must(),
                            Field.of("to", LINES).as("succession.to"),
                            Field.of("function", PROSE)),
                    Parts.INSTRUMENT,
                    Parts.EFFECT),
            correction("agency-correction", "/api/agencies/corrections"));

    private Acts() {}

    /** All of them. */
    static Stream<Act> all() {
        return Stream.of(WORK, CHANGES, PLANS, WORDS, AGENCIES).flatMap(List::stream);
    }

    /** The one of a name; null where there is none. */
    static @Nullable Act of(String id) {
        return all().filter(act -> act.id().equals(id)).findFirst().orElse(null);
    }

    private static Act effect(String id) {
        return new Act(id, "/api/plans/{plan}/" + id, Parts.PLAN, Parts.INSTRUMENT, Parts.EFFECT, Parts.REASON);
    }

    private static Act correction(String id, String path, Part... about) {
        Stream<Part> own = Stream.of(
                Part.of(
                        "corrected",
                        Field.of("entry", NUMBER).must(),
                        Field.of("path", CODE).must(),
                        Field.of("to", PROSE).as("correction.to")),
                Parts.REASON,
                Parts.IF_ANY);
        return new Act(id, path, Stream.concat(Stream.of(about), own).toList());
    }

    private static Part[] replacement() {
        Stream<Part> own = Stream.of(
                Part.of(
                        "replaced",
                        Field.of("replaces", LINES).must(),
                        Field.of("planId", CODE),
                        Field.of("effectiveFrom", DATE).as("replacement.effectiveFrom")),
                Parts.DISPOSITIONS.fold());
        Stream<Part> issued = Stream.of(Parts.issue())
                .filter(part -> part.rows() == null)
                .map(Acts::optional)
                .map(part -> part.below("plan"));
        return Stream.concat(own, issued).toArray(Part[]::new);
    }

    /** Fields of a plan that may as well be recorded already: the browser cannot know which it is. */
    private static Part optional(Part part) {
        List<Field> fields = part.fields().stream()
                .map(f -> new Field(f.name(), f.kind(), f.word(), false, f.column(), f.rare(), f.choices()))
                .toList();
        return new Part(part.word(), fields, null, part.folded(), null);
    }
}

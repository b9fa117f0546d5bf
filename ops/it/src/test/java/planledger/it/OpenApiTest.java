package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.finding.Rules;
import planledger.it.Variant.Change;

/** The description of the API and the running server say the same. */
class OpenApiTest {
    private static RunningLedger ledger;
    private static DescribedApi api;
    private static ApiStory story;

    @BeforeAll
    static void tell(@TempDir Path data) throws Exception {
        ledger = RunningLedger.on(data, LocalDate.of(2024, 12, 16));
        api = new DescribedApi(ledger.ask("/api/openapi.json"));
        story = new ApiStory(ledger, api);
        story.tell();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void every_operation_is_described_and_nothing_more() {
        Set<String> described =
                api.operations().stream().map(Operation::route).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ledger.routes("/api"), described);
    }

    @Test
    void every_problem_and_rule_is_named_and_nothing_more() {
        assertEquals(
                DescribedRules.problems(),
                DescribedApi.words(api.schema("Problem").at("/properties/type")));
        assertEquals(
                DescribedRules.rules(), DescribedApi.words(api.schema("Fault").at("/properties/rule")));
        assertEquals(new TreeSet<>(Rules.names()), DescribedApi.words(api.schema("FindingRule")));
    }

    @Test
    void every_example_is_taken() {
        Set<String> described = new TreeSet<>();
        for (Operation operation : api.operations()) {
            operation.examples().propertyStream().forEach(each -> described.add(operation.id() + "/" + each.getKey()));
        }
        assertEquals(described, new TreeSet<>(story.told));
        assertEquals(List.of(), story.examples);
    }

    @Test
    void what_was_recorded_can_be_read_where_the_answer_says() {
        assertEquals(List.of(), story.locations);
    }

    @Test
    void a_member_that_is_not_described_is_refused_by_name_at_every_level() {
        assertEquals(Set.of(), story.variants.get(Change.STRANGER_ADDED));
    }

    @Test
    void what_is_required_is_demanded_and_nothing_else() {
        assertEquals(Set.of(), story.variants.get(Change.LEFT_OUT));
    }

    @Test
    void every_member_is_known_and_null_is_taken_exactly_where_described() {
        assertEquals(Set.of(), story.variants.get(Change.NULLED));
    }

    @Test
    void a_value_of_another_type_is_refused_by_name() {
        assertEquals(Set.of(), story.variants.get(Change.MISTYPED));
    }

    @Test
    void limits_and_forms_are_those_described() {
        assertEquals(Set.of(), story.variants.get(Change.OTHER));
    }

    @Test
    void every_answer_is_as_described() throws Exception {
        new ApiQuestions(ledger, api, story).ask();
        assertEquals(Map.of(), story.answers);
    }

    @Test
    void parameters_are_those_described_within_their_limits() throws Exception {
        assertEquals(List.of(), new ApiParameters(ledger, api, story).vary());
    }

    @Test
    void every_refusal_is_as_described() throws Exception {
        Map<String, Integer> expected = Map.ofEntries(
                Map.entry("nobody", 401),
                Map.entry("not a clerk", 403),
                Map.entry("no such plan", 404),
                Map.entry("no such task", 404),
                Map.entry("a form", 415),
                Map.entry("no JSON wanted", 406),
                Map.entry("too large", 413),
                Map.entry("recorded before", 409),
                Map.entry("moved on", 412),
                Map.entry("a key twice", 201),
                Map.entry("a key for another body", 422),
                Map.entry("a strange key", 400),
                Map.entry("a weak tag", 400),
                Map.entry("set by the server", 400),
                Map.entry("unchanged", 304),
                Map.entry("not visible", 503),
                Map.entry("agency registered before", 409),
                Map.entry("agency ended", 409),
                Map.entry("plan ended", 409),
                Map.entry("under another id", 409),
                Map.entry("key taken", 409),
                Map.entry("key taken in a rehearsal", 409),
                Map.entry("not replaced", 409),
                Map.entry("withdrawn before", 409),
                Map.entry("no such completion", 404),
                Map.entry("finding settled", 409),
                Map.entry("no such finding", 404),
                Map.entry("no key of a document", 404),
                Map.entry("nothing there: readAgency", 404),
                Map.entry("nothing there: readSuccession", 404),
                Map.entry("nothing there: readDocument", 404),
                Map.entry("rebuilt", 202));
        assertEquals(expected, new ApiRefusals(ledger, api, story).statuses());
        assertEquals(Map.of(), story.answers);
    }
}

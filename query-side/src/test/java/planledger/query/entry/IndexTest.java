package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import planledger.event.PlanId;
import planledger.query.mongo.Place;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.ServingView;
import planledger.query.mongo.ServingView.Collections;

/** A MongoDB answers every filter of a list across plans from an index; needs {@code PLANLEDGER_MONGODB_URI}. */
class IndexTest {
    private static final int ROWS = 500;
    private static final PlanId PLAN = new PlanId("son-la.vpub.2025.06-kh-vpub");

    @Test
    void no_list_looks_at_every_row(@TempDir Path folder) {
        assumeTrue(Place.all().anyMatch(Place.MONGODB::equals), "No MongoDB is named by PLANLEDGER_MONGODB_URI");
        try (ReadModels models = Place.MONGODB.open(folder)) {
            Rows.index(models, EntriesView.FIRST, true);
            fill(models);
            Rows.index(models, EntriesView.FIRST, false);
            Collections rows = new Collections(models.database(), EntriesView.FIRST);
            Candidates candidates = new Candidates(
                    new ServingView(EntriesFeed.generations(models), models.database(), System::nanoTime));
            for (Bson filter : List.of(
                    Candidates.agencies(List.of("so noi vu", "so tai chinh")),
                    Candidates.document("06-kh-vpub"),
                    Candidates.documents(List.of("06-kh-vpub"), List.of("kh-vpub")),
                    Candidates.dueBefore(3))) {
                assertUsesIndex(Candidates.findPlans(rows, List.of(filter), null));
                assertUsesIndex(Candidates.findPlans(rows, List.of(filter), PLAN));
            }
            assertUsesIndex(Candidates.findPlans(rows, List.of(), null));
            for (Bson filter : List.of(
                    candidates.naming("co quan 7"),
                    Candidates.field("deadline"),
                    Candidates.instrument("06-kh-vpub"),
                    Candidates.effectiveFrom(ROWS - 3),
                    Candidates.effectiveTo(3),
                    Candidates.recordedFrom(ROWS - 3),
                    Candidates.recordedTo(3))) {
                assertUsesIndex(Candidates.findEntries(rows, List.of(filter), ROWS));
            }
            assertUsesIndex(Candidates.findEntries(rows, List.of(), ROWS));
        } finally {
            Place.MONGODB.clear(folder);
        }
    }

    @Test
    void an_index_that_is_missing_or_another_one_is_an_error_that_names_it(@TempDir Path folder) {
        assumeTrue(Place.all().anyMatch(Place.MONGODB::equals), "No MongoDB is named by PLANLEDGER_MONGODB_URI");
        try (ReadModels models = Place.MONGODB.open(folder)) {
            Rows.index(models, EntriesView.FIRST, true);
            models.database()
                    .getCollection(EntriesView.FIRST.of(Rows.PLANS))
                    .dropIndex(new Document(Rows.DUE, 1).append(EntryDocuments.ID, 1));
            assertNamed("due:1,_id:1 is missing", () -> Rows.index(models, EntriesView.FIRST, false));
        } finally {
            Place.MONGODB.clear(folder);
        }
    }

    private static void assertNamed(String named, Executable action) {
        String said =
                String.valueOf(assertThrows(IllegalStateException.class, action).getMessage());
        assertTrue(said.contains(named), said);
    }

    private static void fill(ReadModels models) {
        List<Document> rows = IntStream.range(0, ROWS)
                .mapToObj(n -> new Document(EntryDocuments.ID, "plan" + n)
                        .append(Rows.PLAN, "plan" + n)
                        .append(Rows.POSITION, (long) n)
                        .append(Rows.DUE, (long) n)
                        .append(Rows.EARLIEST, (long) n)
                        .append(Rows.LATEST, (long) n)
                        .append(Rows.RECORDED_AT, (long) n)
                        .append(Rows.AGENCIES, List.of("co quan " + n))
                        .append(Rows.FIELDS, List.of("cot " + n))
                        .append(Rows.DOCUMENTS, List.of("van-ban-" + n))
                        .append(Rows.INSTRUMENTS, List.of("van-ban-" + n))
                        .append(Rows.REGISTERS, List.of("so-" + n)))
                .toList();
        models.database().getCollection(EntriesView.FIRST.of(Rows.PLANS)).insertMany(rows);
        models.database().getCollection(EntriesView.FIRST.of(Rows.ENTRIES)).insertMany(rows);
    }

    private static void assertUsesIndex(FindIterable<Document> find) {
        Document plan = find.explain(ExplainVerbosity.QUERY_PLANNER).get("queryPlanner", Document.class);
        String winning = plan.get("winningPlan", Document.class).toJson();
        assertTrue(winning.contains("IXSCAN") || winning.contains("EXPRESS_IXSCAN"), winning);
        assertFalse(winning.contains("COLLSCAN"), winning);
    }
}

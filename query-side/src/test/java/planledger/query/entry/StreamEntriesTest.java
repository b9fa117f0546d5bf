package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.event.PlanId;
import planledger.query.mongo.Place;
import planledger.query.mongo.ViewBehind;

@ParameterizedClass
@MethodSource("planledger.query.mongo.Place#all")
class StreamEntriesTest {
    private static final PlanId PLAN = Events.plan(0);

    private final Place place;
    private final Path folder;
    private final EntriesView view;

    StreamEntriesTest(Place place, @TempDir Path folder) {
        this.place = place;
        this.folder = folder;
        this.view = new EntriesView(place, folder, new Ledger());
    }

    @AfterEach
    void close() {
        view.close();
        place.clear(folder);
    }

    private void recorded(long events, long plans) throws Exception {
        view.ledger.recordAll(Events.many(events, plans));
        view.deliver(view.ledger.events());
    }

    private List<Long> revisions(long from, long to) {
        return view.entries.entries(PLAN.text(), from, to).stream()
                .map(Entry::revision)
                .toList();
    }

    @Test
    void entries_come_in_their_order_whatever_the_number_of_reads() throws Exception {
        recorded(2L * StreamEntries.ENTRIES_PER_READ + 1, 1);

        assertEquals(
                LongStream.rangeClosed(1, 2L * StreamEntries.ENTRIES_PER_READ + 1)
                        .boxed()
                        .toList(),
                revisions(1, 2L * StreamEntries.ENTRIES_PER_READ + 1));
        assertEquals(List.of(9L, 10L, 11L), revisions(9, 11));
        assertEquals(List.of(), revisions(5, 4));
    }

    @Test
    void entries_that_are_not_there_are_asked_for_again() throws Exception {
        recorded(3, 1);

        assertThrows(ViewBehind.class, () -> revisions(2, 4));
    }

    @Test
    void plans_come_by_id_page_by_page_each_once() throws Exception {
        recorded(25, 25);

        List<PlanId> paged = new ArrayList<>();
        List<Head> page = view.entries.heads(null, 7);
        while (!page.isEmpty()) {
            page.forEach(head -> paged.add(head.planId()));
            page = view.entries.heads(paged.get(paged.size() - 1), 7);
        }

        assertEquals(LongStream.range(0, 25).mapToObj(Events::plan).sorted().toList(), paged);
    }

    @Test
    void a_page_has_a_limit() {
        assertThrows(
                IllegalArgumentException.class, () -> view.entries.heads(null, StreamEntries.HEADS_PER_PAGE_MAX + 1));
        assertThrows(IllegalArgumentException.class, () -> view.entries.heads(null, 0));
    }
}

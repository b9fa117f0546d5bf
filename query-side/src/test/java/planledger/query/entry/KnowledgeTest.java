package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.query.mongo.Place;
import planledger.query.mongo.Strand;
import planledger.web.Declined;

/** A question where one stream of the view runs ahead of another: an entry is there, and one recorded before it is not. */
class KnowledgeTest {
    private static final String AHEAD = Events.VINH_LONG + "@1";

    private final EntriesView view;
    private final Knowledge knowledge;

    KnowledgeTest(@TempDir Path folder) {
        this.view = new EntriesView(
                Place.shared(Place.EMBEDDED.open(folder), "node"),
                new Ledger(),
                tokens -> tokens,
                List.of(),
                EntriesFeed::generations);
        this.knowledge = new Knowledge(
                view.position,
                new KnowledgePositions(view.position),
                view.entries,
                () -> 0,
                () -> OptionalLong.of(3),
                Clock.fixed(Ledger.T0.plusSeconds(9), ZoneOffset.UTC));
    }

    @BeforeEach
    void show_the_second_entry_but_not_the_first() throws Exception {
        view.ledger.record(Events.completion(Events.SON_LA, 1));
        view.ledger.record(Events.completion(Events.VINH_LONG, 1));
        view.ledger.record(Events.completion(Events.VINH_LONG, 2));
        List<TrackedEventMessage<?>> events = view.ledger.events();
        view.deliverOrder(events);
        view.deliverEntries(events.subList(1, 3));
        Strand order = view.strands().get(0);
        Strand entries = view.strands().get(1);
        view.position(EntriesView.FIRST).advance(order, 0, 3);
        view.position(EntriesView.FIRST)
                .advance(entries, Events.VINH_LONG.text().hashCode() & (entries.segments() - 1), 3);
    }

    @AfterEach
    void close() {
        view.close();
    }

    private static Knowledge.Asked atLeast(String entry) {
        return new Knowledge.Asked(null, null, null, entry);
    }

    @Test
    void who_names_an_entry_is_not_answered_without_those_that_were_recorded_before_it() throws Exception {
        assertTrue(view.entries.head(Events.VINH_LONG.text()).isPresent());

        assertThrows(Declined.class, () -> knowledge.resolve(atLeast(AHEAD)));

        view.deliver(view.ledger.events().subList(0, 2));
        assertEquals(2, knowledge.resolve(atLeast(AHEAD)).position());
        assertThrows(Declined.class, () -> knowledge.resolve(atLeast(Events.VINH_LONG + "@2")));
        assertThrows(Declined.class, () -> knowledge.resolve(atLeast(Events.VINH_LONG + "@0")));
    }

    @Test
    void what_is_there_already_does_not_count_before_what_was_recorded_earlier() throws Exception {
        AsOf newest = knowledge.resolve(new Knowledge.Asked(null, null, null, null));
        assertEquals(0, newest.position());
        assertTrue(knowledge.isBehind(new Knowledge.Asked(null, null, null, null)));
        assertEquals(0, new KnowledgePositions(view.position).at(Ledger.T0));
        assertThrows(Declined.class, () -> knowledge.resolve(new Knowledge.Asked(null, null, 2L, null)));

        view.deliver(view.ledger.events());
        assertEquals(
                3,
                knowledge.resolve(new Knowledge.Asked(null, null, null, null)).position());
        assertFalse(knowledge.isBehind(new Knowledge.Asked(null, null, null, null)));
    }
}

package planledger.command.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import planledger.command.entry.Failure;
import planledger.command.entry.Failure.Kind;
import planledger.command.entry.Outcome;

class NamedFailuresTest {
    @Test
    void what_was_taken_back_keeps_its_outcome() {
        Outcome.Moved moved = new Outcome.Moved(3);
        assertEquals(new Failure(Kind.UNDONE, moved), NamedFailures.failure(new Outcome.Undone(moved)));
    }

    @Test
    void another_writer_is_known_by_its_exception_and_by_the_servers_code() {
        assertKind(Kind.MET_ANOTHER_WRITER, new ConcurrencyException("x"));
        assertKind(Kind.MET_ANOTHER_WRITER, new EventStoreException("x", new ConcurrencyException("y")));
        assertKind(
                Kind.MET_ANOTHER_WRITER,
                new EventStoreException(
                        "x", new IllegalStateException("OUT_OF_RANGE: [AXONIQ-2000] Invalid sequence number")));
    }

    @Test
    void a_store_that_did_not_answer_an_append_may_have_taken_it() {
        assertKind(Kind.UNKNOWN, new EventStoreException("UNAVAILABLE: io exception"));
        assertKind(Kind.UNKNOWN, new IllegalStateException("whatever it is"));
    }

    @Test
    void a_store_that_did_not_answer_before_that_took_nothing() {
        assertKind(Kind.STORE_UNAVAILABLE, early(new EventStoreException("UNAVAILABLE: io exception")));
        assertKind(Kind.MET_ANOTHER_WRITER, early(new ConcurrencyException("x")));
        assertKind(Kind.NOT_FOUND, early(new AggregateNotFoundException("x", "y")));
        Outcome.Moved moved = new Outcome.Moved(3);
        assertEquals(new Failure(Kind.UNDONE, moved), NamedFailures.failure(early(new Outcome.Undone(moved))));
    }

    @Test
    void a_fault_of_ours_is_called_so() {
        assertKind(Kind.UNFORESEEN, early(new IllegalStateException("x")));
    }

    private static Throwable early(Exception why) {
        return new NamedFailures.BeforeCommit(why);
    }

    private static void assertKind(Kind due, Throwable cause) {
        assertEquals(Failure.of(due), NamedFailures.failure(cause));
    }
}

package planledger.command.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;
import planledger.engine.EvidenceWord;
import planledger.engine.Questions;

/** What a node that records makes of what it hears of the evidence, and of silence. */
@Timeout(60)
class EvidenceWatchTest {
    private static final byte[] SOUND = new EvidenceWord(12, null).json();
    private static final byte[] BROKEN = new EvidenceWord(7, "Position 5 of the ledger is not what it was").json();

    private final OneAnswer writer = new OneAnswer();
    private final EvidenceWatch watch = new EvidenceWatch(writer);

    /** The questions of one process: whoever answers last answers. */
    private static final class OneAnswer implements Questions {
        private final CountDownLatch askedTwice = new CountDownLatch(2);
        private volatile @Nullable Supplier<byte[]> answer;

        @Override
        public Optional<byte[]> ask(String name, Duration within) {
            assertEquals(EvidenceWord.QUESTION, name);
            Supplier<byte[]> told = answer;
            askedTwice.countDown();
            return Optional.ofNullable(told).map(Supplier::get);
        }

        @Override
        public Runnable answer(String name, Supplier<byte[]> told) {
            answer = told;
            return () -> answer = null;
        }
    }

    private void hears(byte @Nullable [] word) {
        Runnable end = writer.answer(EvidenceWord.QUESTION, () -> word == null ? new byte[0] : word);
        if (word == null) {
            end.run();
        }
        watch.ask();
    }

    @Test
    void where_nobody_ever_answered_nothing_is_refused_and_that_is_told() {
        watch.ask();
        assertNull(watch.broken());
        assertEquals(Map.of("answered", false), health());
    }

    @Test
    void broken_evidence_is_told_in_the_words_of_its_writer() {
        hears(BROKEN);
        assertEquals("Position 5 of the ledger is not what it was", watch.broken());
        assertEquals(
                Map.of(
                        "answered",
                        true,
                        "adds-up",
                        false,
                        "position",
                        7L,
                        "broken",
                        "Position 5 of the ledger is not what it was"),
                health());
    }

    @Test
    void silence_neither_opens_what_is_closed_nor_closes_what_is_open() {
        hears(SOUND);
        hears(null);
        assertNull(watch.broken());
        assertEquals(Map.of("answered", false, "adds-up", true, "position", 12L), health());
        hears(BROKEN);
        hears(null);
        assertTrue(String.valueOf(watch.broken()).startsWith("Position 5"));
        assertFalse(watch.isAnswered());
    }

    @Test
    void what_is_no_word_is_silence() {
        hears(BROKEN);
        for (String other :
                new String[] {"", "{}", "[]", "{\"position\":\"5\"}", "{\"position\":5,\"broken\":false}"}) {
            hears(other.getBytes(StandardCharsets.UTF_8));
            assertFalse(watch.isAnswered(), other);
            assertTrue(String.valueOf(watch.broken()).startsWith("Position 5"), other);
        }
    }

    @Test
    void sound_evidence_opens_again() {
        hears(BROKEN);
        hears(SOUND);
        assertNull(watch.broken());
        assertEquals(Map.of("answered", true, "adds-up", true, "position", 12L), health());
    }

    @Test
    void it_is_asked_before_anything_is_recorded_and_then_again_and_again() throws InterruptedException {
        writer.answer(EvidenceWord.QUESTION, () -> BROKEN);
        watch.start();
        try {
            assertTrue(String.valueOf(watch.broken()).startsWith("Position 5"));
            assertTrue(writer.askedTwice.await(30, TimeUnit.SECONDS));
        } finally {
            watch.stop();
        }
    }

    @Test
    void a_start_waits_for_no_answer_that_does_not_come() {
        watch.start();
        try {
            assertTrue(watch.isRunning());
            assertNull(watch.broken());
        } finally {
            watch.stop();
        }
    }

    @Test
    void both_are_counted() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new EvidenceWatchMetrics(watch).bindTo(registry);
        assertEquals(1, registry.get("planledger.evidence.unanswered").gauge().value());
        hears(BROKEN);
        assertEquals(0, registry.get("planledger.evidence.unanswered").gauge().value());
        assertEquals(1, registry.get("planledger.evidence.refusing").gauge().value());
        hears(SOUND);
        assertEquals(0, registry.get("planledger.evidence.refusing").gauge().value());
    }

    private Map<String, Object> health() {
        var health = new EvidenceWatchHealth(watch).health();
        assertEquals(Status.UP, health.getStatus());
        return health.getDetails();
    }
}

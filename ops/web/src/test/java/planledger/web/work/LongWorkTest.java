package planledger.web.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planledger.web.Declined;
import planledger.web.ProblemKind;

/** Works that wait on a latch, asked for meanwhile and afterwards. */
class LongWorkTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final LongWork<String, String> now = works(Duration.ZERO);
    private final LongWork<String, String> patient = works(Duration.ofMinutes(1));

    private static LongWork<String, String> works(Duration waitMax) {
        return new LongWork<>(
                new LongWork.Limits(1, 1, 2, Duration.ofHours(1), waitMax),
                new LongWork.Told(ProblemKind.BEING_VERIFIED, "Đã kiểm tra %s trên %s mục.", "%s of %s are checked."));
    }

    @AfterEach
    void close() {
        end.countDown();
        now.close();
        patient.close();
    }

    private Function<Progress, String> counting(String result) {
        return progress -> {
            progress.at(0, 2000);
            progress.more(1200);
            begun.countDown();
            await(end);
            return result;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private UnderWay underWay(String key) {
        return assertThrows(UnderWay.class, () -> now.get(key));
    }

    private String ended(LongWork<String, String> works, String key) {
        while (true) {
            try {
                return works.get(key).orElse("nothing");
            } catch (UnderWay again) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void who_asks_meanwhile_is_told_how_far_it_is_in_both_languages_and_to_ask_again() {
        assertTrue(now.begin("a", counting("verdict")));
        await(begun);
        UnderWay meanwhile = underWay("a");
        assertEquals(new Progress.Counted(1200, 2000), meanwhile.counted());
        assertEquals("being-verified", meanwhile.problem().name());
        assertTrue(meanwhile.problem().detail().endsWith("Đã kiểm tra 1200 trên 2000 mục."));
        assertTrue(meanwhile.problem().detailEn().endsWith("1200 of 2000 are checked."));
        assertEquals("2", meanwhile.problem().headers().get("Refresh"));
        assertEquals("2", meanwhile.problem().headers().get("Retry-After"));
        end.countDown();
        assertEquals("verdict", ended(now, "a"));
        assertEquals("verdict", ended(now, "a"), "It is kept");
    }

    @Test
    void a_work_that_waits_for_its_turn_counts_nothing_and_one_too_many_is_not_taken() {
        now.begin("a", counting("first"));
        await(begun);
        assertTrue(now.begin("b", progress -> "second"));
        assertEquals(new Progress.Counted(0, 0), underWay("b").counted());
        assertTrue(underWay("b").problem().detail().contains("Chưa đến lượt"));
        Declined full = assertThrows(Declined.class, () -> now.begin("c", progress -> "third"));
        assertEquals("unavailable", full.problem().name());
        assertEquals(Optional.empty(), now.get("c"));
        end.countDown();
        assertEquals("second", ended(now, "b"));
    }

    @Test
    void the_same_work_is_begun_once_while_it_is_under_way_and_anew_once_it_is_done() {
        assertTrue(now.begin("a", counting("first")));
        await(begun);
        assertFalse(now.begin("a", progress -> "twice"));
        end.countDown();
        assertEquals("first", ended(now, "a"));
        assertTrue(now.begin("a", progress -> "anew"));
        assertEquals("anew", ended(now, "a"));
    }

    @Test
    void what_is_taken_is_not_kept_and_what_failed_is_told_to_who_asks() {
        assertEquals("file", patient.take("a", progress -> "file"));
        assertEquals(Optional.empty(), patient.get("a"));
        patient.begin("b", progress -> {
            throw new IllegalArgumentException("A fault of ours");
        });
        assertThrows(IllegalStateException.class, () -> patient.get("b"));
        patient.begin("c", progress -> {
            throw new Declined(ProblemKind.NOT_FOUND);
        });
        assertThrows(Declined.class, () -> patient.get("c"));
    }

    @Test
    void of_those_kept_the_one_goes_that_was_done_first() {
        for (String key : List.of("a", "b", "c")) {
            patient.begin(key, progress -> key);
            assertEquals(Optional.of(key), patient.get(key));
        }
        assertEquals(Optional.empty(), patient.get("a"));
        assertEquals(Optional.of("b"), patient.get("b"));
        assertEquals(Optional.of("c"), patient.get("c"));
    }

    @Test
    void keys_are_those_under_way_and_those_kept() {
        now.begin("a", counting("verdict"));
        assertEquals(List.of("a"), now.keys(key -> true));
        end.countDown();
        ended(now, "a");
        assertEquals(List.of("a"), now.keys(key -> key.equals("a")));
        assertEquals(List.of(), now.keys(key -> key.equals("b")));
    }
}

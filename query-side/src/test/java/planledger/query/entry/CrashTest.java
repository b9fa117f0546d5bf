package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.query.mongo.PassedOnTokens;
import planledger.query.mongo.Place;
import planledger.query.mongo.Strand;
import planledger.query.mongo.TokenPositions;

/** What a crash leaves behind: data without its token, or both; never a token ahead of its data. */
@ParameterizedClass
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@MethodSource("planledger.query.mongo.Place#all")
class CrashTest {
    private static final int EVENTS = 1_200;
    private static final int KILLS = 2;

    private final Place place;
    private final Path folder;
    private final Path other;
    private final Ledger ledger = new Ledger();
    private final Map<String, String> uninterrupted;

    CrashTest(Place place, @TempDir Path folder, @TempDir Path other) throws Exception {
        this.place = place;
        this.folder = folder;
        this.other = other;
        ledger.recordAll(Events.many(EVENTS, 7));
        try (EntriesView view = new EntriesView(place, other, ledger)) {
            List<TrackedEventMessage<?>> events = ledger.events();
            for (int from = 0; from < EVENTS; from += EntriesFeed.BATCH_MAX) {
                view.deliver(events.subList(from, Math.min(EVENTS, from + EntriesFeed.BATCH_MAX)));
            }
            uninterrupted = view.documents();
        }
    }

    @AfterEach
    void clear() {
        place.clear(folder);
        place.clear(other);
    }

    private static long token(EntriesView view, Strand strand, int segment) {
        TokenStore tokens = view.readModels.tokens();
        String processor = EntriesProjector.GROUP + "-" + EntriesView.FIRST + "-" + strand.name();
        return tokens.fetchSegments(processor).length == 0
                ? 0
                : TokenPositions.ONE_BASED.of(tokens.fetchToken(processor, segment));
    }

    private static void assertNoTokenIsAheadOfItsPosition(EntriesView view) {
        for (Strand strand : view.strands()) {
            for (int segment = 0; segment < strand.segments(); segment++) {
                long token = token(view, strand, segment);
                long shown = view.position(EntriesView.FIRST).of(strand, segment);
                assertTrue(token <= shown, () -> strand + ": token " + token + ", shown " + shown);
            }
        }
    }

    @Test
    void a_crash_between_data_and_position_leaves_data_that_comes_again_and_changes_nothing() throws Exception {
        CountDownLatch dies = new CountDownLatch(2); // The second batch of a strand, or the first of another.
        MessageHandlerInterceptor<EventMessage<?>> afterData = (batch, rest) -> {
            Object result = rest.proceed();
            if (((BatchingUnitOfWork<?>) batch).isLastMessage()) {
                dies.countDown();
                throw new IllegalStateException("The process dies here");
            }
            return result;
        };
        try (EntriesView view = new EntriesView(
                place, folder, ledger, tokens -> tokens, List.of(afterData), EntriesFeed::generations)) {
            view.start();
            assertTrue(dies.await(1, TimeUnit.MINUTES));
            view.rebuild.close();

            assertEquals(0, view.position.current());
            assertTrue(view.entries.head(Events.plan(0).text()).isPresent());
            assertNoTokenIsAheadOfItsPosition(view);
        }

        assertGoesOnToTheEnd();
    }

    @Test
    void a_crash_between_position_and_token_leaves_what_comes_again_and_changes_nothing() throws Exception {
        try (EntriesView view =
                new EntriesView(place, folder, ledger, FailingTokens::new, List.of(), EntriesFeed::generations)) {
            view.start();
            view.awaitShown(1);
            view.rebuild.close();

            assertTrue(view.position.current() > 0);
            view.assertShowsWhatItSays();
            for (Strand strand : view.strands()) {
                assertEquals(0, token(view, strand, 0));
            }
        }

        assertGoesOnToTheEnd();
    }

    @Test
    void a_batch_that_fails_before_its_last_event_writes_nothing() {
        try (EntriesView view = new EntriesView(place, folder, ledger)) {
            List<TrackedEventMessage<?>> gap = List.of(
                    ledger.events().get(0),
                    ledger.events().get(1),
                    ledger.events().get(3));

            assertThrows(IllegalStateException.class, () -> view.deliver(gap));

            assertEquals(Map.of(), view.documents());
        }
    }

    @Test
    void a_batch_that_fails_comes_again_although_its_token_is_claimed_and_released() {
        AtomicBoolean fails = new AtomicBoolean(true);
        MessageHandlerInterceptor<EventMessage<?>> failsOnce = (batch, rest) -> {
            if (fails.getAndSet(false)) {
                throw new IllegalStateException("The first batch fails");
            }
            return rest.proceed();
        };
        try (EntriesView view = new EntriesView(
                        place, folder, ledger, tokens -> tokens, List.of(failsOnce), EntriesFeed::generations)
                .start()) {
            view.awaitShown(EVENTS);

            assertEquals(uninterrupted, view.documents());
        }
    }

    @Test
    void a_process_that_is_killed_again_and_again_leaves_no_token_ahead_of_its_data() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            killOnceItShows(kill * 500L);
            try (EntriesView view = new EntriesView(place, folder, ledger)) {
                assertNoTokenIsAheadOfItsPosition(view);
                view.assertShowsWhatItSays();
                assertSame(view);
            }
        }

        assertGoesOnToTheEnd();
    }

    /** What is there is as it is without a crash; heads and rows of what is not there yet grow on. */
    private void assertSame(EntriesView view) {
        view.documents().forEach((key, document) -> {
            if (key.startsWith("ledger/") || key.startsWith("entries/")) {
                assertEquals(uninterrupted.get(key), document, key);
            }
        });
    }

    private void assertGoesOnToTheEnd() {
        try (EntriesView view = new EntriesView(place, folder, ledger).start()) {
            view.awaitShown(EVENTS);
            assertEquals(uninterrupted, view.documents());
        }
    }

    private void killOnceItShows(long position) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("killed", ".log");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Shown.class.getName(),
                        place.name(),
                        folder.toString())
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader shown = process.inputReader()) {
            boolean reached = shown.lines().anyMatch(line -> Long.parseLong(line) >= position);
            assertTrue(reached, () -> "The process ended by itself, see " + errors);
        } finally {
            process.destroyForcibly().waitFor();
        }
        Files.delete(errors);
    }

    /** Shows the same ledger in a process of its own and says how far it is, until it is killed. */
    static final class Shown {
        private Shown() {}

        public static void main(String[] arguments) {
            Ledger ledger = new Ledger();
            ledger.recordAll(Events.many(EVENTS, 7));
            try (EntriesView view =
                    new EntriesView(Place.valueOf(arguments[0]), Path.of(arguments[1]), ledger).start()) {
                long position = 0;
                while (position < EVENTS) {
                    view.awaitShown(position + 1);
                    position = view.position.current();
                    System.out.println(position);
                }
            }
        }
    }

    /** Holds tokens, but never comes to store how far a batch went. */
    private static final class FailingTokens extends PassedOnTokens {
        FailingTokens(TokenStore tokens) {
            super(tokens);
        }

        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            throw new IllegalStateException("The process dies here");
        }
    }
}

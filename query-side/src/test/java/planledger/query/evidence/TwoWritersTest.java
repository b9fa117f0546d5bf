package planledger.query.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.evidence.LogAudit;
import planledger.evidence.LogFolder;
import planledger.evidence.Report;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.query.mongo.Place;
import planledger.query.mongo.ReadModels;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.NoteSigner;
import planledger.tlog.VerifierKey;

/** Two nodes on one MongoDB and one volume whose lock has failed, each with a clock set by hand: one writes the log. */
@ParameterizedClass
@MethodSource("planledger.query.mongo.Place#all")
class TwoWritersTest {
    private static final NoteSigner KEY = new NoteSigner("example.org/log", new byte[32]);
    private static final Instant NOW = Instant.parse("2026-01-05T03:00:00Z");

    private final Place place;
    private final Path folder;
    private final ReadModels readModels;
    private final Entries entries = Entries.of(100);
    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final Map<Long, String> left = new HashMap<>();
    private final Lease one;
    private final Lease other;

    TwoWritersTest(Place place, @TempDir Path folder) {
        this.place = place;
        this.folder = folder;
        this.readModels = place.open(folder.resolve("server"));
        this.one = new Lease(readModels.database(), "one", clock(Duration.ZERO));
        this.other = new Lease(readModels.database(), "other", clock(Duration.ZERO));
    }

    @AfterEach
    void close() {
        readModels.close();
        place.clear(folder.resolve("server"));
    }

    /** The hand-set time, and how far this node's clock is ahead of it. */
    private Clock clock(Duration ahead) {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(time.get()).plus(ahead);
            }
        };
    }

    private void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    /** Signs; the node is paused before each signature for as long as the action takes. */
    private record Signing(Runnable paused) implements CheckpointSigner {
        @Override
        public List<VerifierKey> keys() {
            return List.of(KEY.key());
        }

        @Override
        public Note sign(String text) {
            paused.run();
            return KEY.sign(text);
        }
    }

    /** Notes every checkpoint that leaves a process; the node is paused after each for as long as the action takes. */
    private final class Watched implements LastSigned {
        private final LastSigned record;
        private final Runnable paused;

        Watched(LastSigned record, Runnable paused) {
            this.record = record;
            this.paused = paused;
        }

        @Override
        public @Nullable Note checkpoint() {
            return record.checkpoint();
        }

        @Override
        public void write(Note checkpoint) {
            record.write(checkpoint);
            leaves(checkpoint);
            paused.run();
        }

        @Override
        public void confirm() {
            record.confirm();
        }

        @Override
        public List<Own> own() {
            return record.own();
        }

        @Override
        public void write(List<Own> own) {
            record.write(own);
        }
    }

    private void leaves(Note note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        String root = checkpoint.root().toString();
        assertEquals(root, left.computeIfAbsent(checkpoint.size(), any -> root), "Two of " + checkpoint.size());
    }

    private Sequencer writer(long epoch, Runnable beforeSignature, Runnable afterRecord) {
        Disk files = new Disk(folder.resolve("writer"));
        LastSigned record = new LastSignedDocument(readModels.database(), epoch, new LastSignedFile(files));
        return Sequencer.resume(
                evidence(),
                new Watched(record, afterRecord),
                new Signing(beforeSignature),
                new Pseudonyms(files),
                Witnesses.NONE);
    }

    private EvidenceFolder evidence() {
        return new EvidenceFolder(new Disk(folder.resolve("evidence")));
    }

    private static Runnable once(Runnable action, boolean[] armed) {
        return () -> {
            if (armed[0]) {
                armed[0] = false;
                action.run();
            }
        };
    }

    /** The other node takes over and goes on, with heads where the first one had none. */
    private void takesOver(Lease lease, int to) {
        long epoch = Objects.requireNonNull(lease.take());
        Sequencer next = writer(epoch, () -> {}, () -> {});
        next.append(entries.part((int) next.position() + 1, to), true);
    }

    private void assertIntact(long size) throws Exception {
        Report report = LogAudit.of(new LogFolder(folder.resolve("evidence")), Trust.NONE, null)
                .report();
        assertEquals(Verdict.INTACT, report.verdict(), report.toString());
        Checkpoint shown =
                Checkpoint.parse(Objects.requireNonNull(evidence().checkpoint()).text());
        assertEquals(size, shown.size());
        for (long each : evidence().checkpoints()) {
            leaves(Note.parse(Objects.requireNonNull(evidence().read(EvidenceFolder.checkpoint(each)))));
        }
    }

    private long largest() {
        return left.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Test
    void a_lease_that_has_ended_is_taken_over_and_its_holder_stops() {
        assertEquals(1, one.take());
        assertNull(other.take());
        pass(Lease.LASTS.minusMillis(1));
        assertNull(other.take());

        pass(Duration.ofMillis(1));

        assertEquals(2, other.take());
        assertThrows(WriterReplaced.class, one::renew);
        assertNull(one.take());
    }

    @Test
    void a_lease_that_is_renewed_in_time_never_ends() {
        assertEquals(1, one.take());
        for (int turn = 0; turn < 20; turn++) {
            pass(Duration.ofSeconds(6));
            one.renew();
            assertNull(other.take());
        }
        assertEquals(1, one.take());
    }

    @Test
    void a_lease_that_is_given_back_is_taken_at_once() {
        assertEquals(1, one.take());
        one.giveBack();
        assertThrows(WriterReplaced.class, one::renew);

        assertEquals(2, other.take());
    }

    @Test
    void a_lease_that_was_lost_begins_after_those_who_signed() {
        writer(7, () -> {}, () -> {});
        assertEquals(8, one.take());
    }

    @Test
    void a_writer_that_wakes_before_its_signature_signs_nothing() throws Exception {
        boolean[] armed = {false};
        Sequencer paused = writer(
                Objects.requireNonNull(one.take()),
                once(
                        () -> {
                            pass(Lease.LASTS);
                            takesOver(other, 60);
                        },
                        armed),
                () -> {});
        paused.append(entries.part(1, 40), true);
        armed[0] = true;

        assertThrows(WriterReplaced.class, () -> paused.append(entries.part(41, 70), false));

        assertIntact(largest());
        assertThrows(WriterReplaced.class, () -> paused.append(entries.part(71, 80), false));
        writer(2, () -> {}, () -> {}).append(entries.part(61, 100), true);
        assertIntact(largest());
    }

    @Test
    void a_writer_that_wakes_after_its_record_shows_no_older_checkpoint() throws Exception {
        boolean[] armed = {false};
        Sequencer paused = writer(
                Objects.requireNonNull(one.take()),
                () -> {},
                once(
                        () -> {
                            pass(Lease.LASTS);
                            takesOver(other, 90);
                        },
                        armed));
        paused.append(entries.part(1, 40), true);
        armed[0] = true;

        assertThrows(WriterReplaced.class, () -> paused.append(entries.part(41, 70), false));

        assertEquals(90, writer(2, () -> {}, () -> {}).position());
        assertIntact(largest());
    }

    @Test
    void a_clock_that_jumps_ahead_takes_the_lease_and_still_only_one_signs() throws Exception {
        Sequencer first = writer(Objects.requireNonNull(one.take()), () -> {}, () -> {});
        first.append(entries.part(1, 40), true);
        Lease hasty = new Lease(readModels.database(), "hasty", clock(Duration.ofHours(1)));

        takesOver(hasty, 60);

        assertThrows(WriterReplaced.class, () -> first.append(entries.part(41, 70), false));
        pass(Duration.ofSeconds(6));
        assertThrows(WriterReplaced.class, one::renew);
        assertIntact(largest());
    }

    @Test
    void a_writer_of_an_earlier_epoch_does_not_even_begin() {
        writer(2, () -> {}, () -> {});

        assertThrows(WriterReplaced.class, () -> writer(1, () -> {}, () -> {}));
    }

    @Test
    void a_record_that_is_gone_ends_it() {
        Sequencer writer = writer(1, () -> {}, () -> {});
        readModels.database().getCollection(LastSignedDocument.COLLECTION).drop();

        assertNotNull(assertThrows(EvidenceBroken.class, () -> writer.append(entries.part(1, 5), false)));
        assertTrue(left.size() > 0);
    }
}

package planledger.query.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.evidence.EntryLeaf;
import planledger.evidence.HeadsLeaf;
import planledger.evidence.Leaf;
import planledger.query.mongo.Polling;
import planledger.tlog.Checkpoint;

/** The log follows its ledger, and stops for good where they do not agree. */
class EvidenceLogTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Entries entries = Entries.of(50);
    private final EvidenceFolder evidence;
    private EvidenceLog log;

    EvidenceLogTest(@TempDir Path folder) {
        this.folder = folder;
        this.evidence = new EvidenceFolder(new Disk(folder.resolve("evidence")));
        this.log = log(new Disk(folder.resolve("writer")));
    }

    @AfterEach
    void end() {
        log.stop();
    }

    private EvidenceLog log(Disk writer) {
        CheckpointSigner signer = KeyFile.open(folder.resolve("keys"), "signing-keys", null);
        Tenure tenure = Tenure.ofOneMachine(new FolderLock(folder.resolve("evidence")), new LastSignedFile(writer));
        return new EvidenceLog(
                entries,
                tenure,
                () -> Sequencer.resume(evidence, tenure.lastSigned(), signer, new Pseudonyms(writer), Witnesses.NONE));
    }

    private void await(Predicate<EvidenceState> reached) {
        assertTrue(
                Polling.until(() -> reached.test(log.state()), PATIENCE),
                log.state().toString());
    }

    private void restart() {
        log.stop();
        log = log(new Disk(folder.resolve("writer")));
        log.start();
    }

    @Test
    void what_is_recorded_is_soon_under_a_checkpoint_and_heads_follow_in_a_pause() {
        log.start();
        await(state -> state.position() == 50);
        entries.add(5);
        await(state -> state.position() == 55);
        await(state -> endsWithHeads());
        Leaf leaf = Leaf.parse(
                evidence.leaf(log.leafOf(55).orElseThrow(), log.state().size()));
        assertEquals(55, ((EntryLeaf) leaf).position());
        assertEquals(false, log.leafOf(56).isPresent());
    }

    private boolean endsWithHeads() {
        Checkpoint last =
                Checkpoint.parse(Objects.requireNonNull(evidence.checkpoint()).text());
        return Leaf.parse(evidence.leaf(last.size() - 1, last.size())) instanceof HeadsLeaf heads
                && heads.position() == 55;
    }

    @Test
    void a_ledger_that_is_shorter_than_what_was_signed_ends_it_with_the_place() {
        log.start();
        await(state -> state.position() == 50);
        entries.all.subList(45, 50).clear();
        restart();
        await(state -> state.broken() != null);
        String broken = String.valueOf(log.state().broken());
        assertTrue(broken.contains("45") && broken.contains("50"), broken);
    }

    @Test
    void a_ledger_that_was_cut_and_grew_again_ends_it_with_the_place() {
        log.start();
        await(state -> state.position() == 50);
        entries.all.subList(45, 50).clear();
        entries.add(4);
        entries.all.add(Entries.entry(50, "agencies", 7, "{}"));
        entries.add(10);
        restart();
        await(state -> state.broken() != null);
        assertTrue(String.valueOf(log.state().broken()).contains("Position 50 "), String.valueOf(log.state()));
    }

    @Test
    void a_row_that_was_edited_ends_it_while_it_runs() {
        log.start();
        await(state -> state.position() == 50);
        assertNull(log.state().broken());
        Recorded entry = entries.all.get(6);
        entries.all.set(6, Entries.entry(7, entry.stream(), entry.sequence(), "{\"n\":8}"));
        await(state -> state.broken() != null);
        assertTrue(String.valueOf(log.state().broken()).contains("Position 7 "), String.valueOf(log.state()));
        entries.add(1);
        assertEquals(50, log.state().position());
    }

    @Test
    void a_disk_that_is_full_for_a_while_costs_nothing() {
        AtomicInteger failures = new AtomicInteger(3);
        log = log(new Disk(folder.resolve("writer")) {
            @Override
            void write(String path, byte[] bytes) throws IOException {
                if (path.equals("signed") && failures.getAndDecrement() > 0) {
                    throw new IOException("No space left on device");
                }
                super.write(path, bytes);
            }
        });
        log.start();
        await(state -> state.position() == 50);
        assertNull(log.state().broken());
    }

    @Test
    void no_checkpoint_falls_inside_an_act() {
        List<Recorded> act = List.of(open(entries.all.get(48)), entries.all.get(49));
        entries.all.subList(48, 50).clear();
        entries.all.add(act.get(0));
        log.start();
        await(state -> state.position() == 48);
        entries.all.add(act.get(1));
        await(state -> state.position() == 50);
    }

    /** The same entry, of an act that goes on. */
    private static Recorded open(Recorded entry) {
        return new Recorded(
                entry.position(),
                entry.stream(),
                entry.sequence(),
                entry.type(),
                entry.revision(),
                entry.recordedAt(),
                entry.effectiveFrom(),
                entry.payload(),
                entry.actor(),
                false);
    }
}

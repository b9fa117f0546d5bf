package planledger.query.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import planledger.evidence.EntryLeaf;
import planledger.evidence.HeadsLeaf;
import planledger.evidence.KeyLeaf;
import planledger.evidence.Leaf;
import planledger.evidence.LogAudit;
import planledger.evidence.LogFolder;
import planledger.evidence.Report;
import planledger.evidence.StoredEvents;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.query.mongo.ReadModels;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.NoteSigner;
import planledger.tlog.TiledTree;
import planledger.tlog.VerifierKey;

@ParameterizedClass
@EnumSource(SequencerTest.Kept.class)
class SequencerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path server;

    @SuppressWarnings("NullAway.Init")
    private static ReadModels readModels;

    /** Where what was signed last is kept. */
    enum Kept {
        FILE,
        MONGODB
    }

    private static final int ENTRIES = 600;
    private static final int ROUND = 37;
    private static final NoteSigner FIRST = new NoteSigner("example.org/log", seed(1));
    private static final NoteSigner SECOND = new NoteSigner("example.org/log", seed(2));

    private final Path folder;
    private final Entries entries = Entries.of(ENTRIES);
    private final Kept kept;
    private int sequenced;
    private long epoch;

    SequencerTest(Kept kept, @TempDir Path folder) {
        this.kept = kept;
        this.folder = folder;
    }

    @BeforeAll
    static void begin() {
        readModels = ReadModels.embedded(server);
    }

    @AfterAll
    static void end() {
        readModels.close();
    }

    /** Stands for the folder. */
    private MongoDatabase database() {
        return readModels
                .client()
                .getDatabase("log" + Integer.toHexString(folder.toAbsolutePath().hashCode()));
    }

    /** What was signed last; in MongoDB of a later writer each time. */
    private LastSigned lastSigned(Disk writer) {
        LastSigned files = new LastSignedFile(writer);
        return kept == Kept.FILE ? files : new LastSignedDocument(database(), ++epoch, files);
    }

    /** Signs with keys in memory. */
    private record Signing(List<NoteSigner> signers) implements CheckpointSigner {
        @Override
        public List<VerifierKey> keys() {
            return signers.stream().map(NoteSigner::key).toList();
        }

        @Override
        public Note sign(String text) {
            List<Note> notes = signers.stream().map(signer -> signer.sign(text)).toList();
            return notes.get(0)
                    .with(notes.stream()
                            .skip(1)
                            .flatMap(note -> note.signatures().stream())
                            .toList());
        }
    }

    /** The power fails at one of the writes: before it, or after it. */
    private static final class FailingDisk extends Disk {
        private final int[] writesLeft;
        private final boolean isAfter;

        FailingDisk(Path folder, int[] writesLeft, boolean isAfter) {
            super(folder);
            this.writesLeft = writesLeft;
            this.isAfter = isAfter;
        }

        @Override
        void write(String path, byte[] bytes) throws IOException {
            boolean fails = writesLeft[0]-- == 0;
            if (fails && !isAfter) {
                throw new PowerCut();
            }
            super.write(path, bytes);
            if (fails) {
                throw new PowerCut();
            }
        }
    }

    private static final class PowerCut extends RuntimeException {}

    /** The power fails at the compare-and-set of what was signed last: before it, or after it. */
    @SuppressWarnings("ArrayRecordComponent") // Counts down for all writes together.
    private record FailingRecord(LastSigned record, int[] writesLeft, boolean isAfter) implements LastSigned {
        @Override
        public @Nullable Note checkpoint() {
            return record.checkpoint();
        }

        @Override
        public void write(Note checkpoint) {
            boolean fails = writesLeft[0]-- == 0;
            if (fails && !isAfter) {
                throw new PowerCut();
            }
            record.write(checkpoint);
            if (fails) {
                throw new PowerCut();
            }
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

    private Sequencer resumed(NoteSigner... signers) {
        Disk writer = new Disk(folder.resolve("writer"));
        return resumed(new Disk(folder.resolve("evidence")), writer, lastSigned(writer), signers);
    }

    /** Its power fails at one of the writes. */
    private Sequencer failing(int[] left, boolean isAfter) {
        Disk writer = new FailingDisk(folder.resolve("writer"), left, isAfter);
        LastSigned record = lastSigned(writer);
        return resumed(
                new FailingDisk(folder.resolve("evidence"), left, isAfter),
                writer,
                kept == Kept.FILE ? record : new FailingRecord(record, left, isAfter),
                FIRST);
    }

    private static Sequencer resumed(Disk evidence, Disk writer, LastSigned state, NoteSigner... signers) {
        return Sequencer.resume(
                new EvidenceFolder(evidence),
                state,
                new Signing(List.of(signers)),
                new Pseudonyms(writer),
                Witnesses.NONE);
    }

    /** Goes on round by round, with heads after some of them. */
    private void sequence(Sequencer sequencer, int to) {
        while (sequencer.position() < to) {
            int from = (int) sequencer.position() + 1;
            int last = Math.min(to, from + ROUND - 1);
            sequencer.append(entries.part(from, last), last % 5 == 0);
        }
        sequenced = to;
    }

    private EvidenceFolder evidence() {
        return new EvidenceFolder(new Disk(folder.resolve("evidence")));
    }

    /** Every leaf, once the verifier has found the log and its entries intact, and each leaf has its proof. */
    private List<Leaf> audited() throws IOException {
        Report report = LogAudit.of(new LogFolder(folder.resolve("evidence")), Trust.NONE, stored())
                .report();
        assertEquals(Verdict.INTACT, report.verdict(), report.toString());
        EvidenceFolder evidence = evidence();
        Note note = Objects.requireNonNull(evidence.checkpoint());
        assertEquals(false, note.verifiedBy(evidence.keys()).isEmpty());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        TiledTree tree = TiledTree.checked(checkpoint, evidence::tile);
        try (Stream<Path> earlier = Files.list(folder.resolve("evidence/checkpoints"))) {
            for (Path file : earlier.toList()) {
                Checkpoint once =
                        Checkpoint.parse(Note.parse(Files.readAllBytes(file)).text());
                assertEquals(once.root(), tree.root(once.size()));
            }
        }
        List<Leaf> leaves = new ArrayList<>();
        long position = 0;
        for (long index = 0; index < checkpoint.size(); index++) {
            Leaf leaf = Leaf.parse(evidence.leaf(index, checkpoint.size()));
            tree.inclusion(index, checkpoint.size()).check(leaf.hash(), checkpoint.root());
            if (leaf instanceof EntryLeaf entry) {
                assertEquals(++position, entry.position());
                assertEquals(entries.all.get((int) position - 1).digest(), entry.payload());
            }
            leaves.add(leaf);
        }
        return leaves;
    }

    /** The entries that have a leaf, as the store would give them. */
    private StoredEvents stored() {
        Iterator<Recorded> all = entries.part(1, sequenced).iterator();
        Pseudonyms pseudonyms = new Pseudonyms(new Disk(folder.resolve("writer")));
        return () -> all.hasNext() ? stored(all.next(), pseudonyms) : null;
    }

    private static StoredEvents.StoredEvent stored(Recorded entry, Pseudonyms pseudonyms) {
        String actor = Objects.requireNonNull(entry.actor());
        return new StoredEvents.StoredEvent(
                entry.position(),
                entry.stream(),
                entry.sequence(),
                entry.type(),
                entry.revision(),
                entry.recordedAt(),
                entry.payload(),
                actor,
                HexFormat.of().parseHex(Objects.requireNonNull(pseudonyms.salt(actor))));
    }

    @Test
    void every_entry_has_its_leaf_after_the_first_key_and_heads_stand_between() throws Exception {
        Sequencer sequencer = resumed(FIRST);
        sequence(sequencer, ENTRIES);
        List<Leaf> leaves = audited();
        assertTrue(leaves.get(0) instanceof KeyLeaf);
        assertTrue(leaves.stream().filter(HeadsLeaf.class::isInstance).count() > 1);
        assertEquals(
                ENTRIES, leaves.stream().filter(EntryLeaf.class::isInstance).count());
        for (Recorded entry : entries.all) {
            EntryLeaf leaf = (EntryLeaf) leaves.get((int) sequencer.leafOf(entry.position()));
            assertEquals(entry.position(), leaf.position());
            Long previous = leaf.previous();
            assertEquals(entry.sequence() == 0, previous == null);
            if (previous != null) {
                EntryLeaf before = (EntryLeaf) leaves.get(previous.intValue());
                assertEquals(entry.stream(), before.stream());
                assertEquals(entry.sequence() - 1, before.sequence());
            }
        }
    }

    @Test
    void a_crash_before_or_after_any_write_leaves_a_log_that_goes_on_and_takes_nothing_back() throws Exception {
        entries.all.subList(400, ENTRIES).clear();
        int writes = 0;
        for (boolean isAfter : List.of(false, true)) {
            for (int crash = 0; ; crash++) {
                Path attempt = folder.resolve((isAfter ? "after" : "before") + crash);
                SequencerTest one = new SequencerTest(kept, attempt);
                one.entries.all.subList(400, ENTRIES).clear();
                int[] left = {crash};
                try {
                    one.sequence(one.failing(left, isAfter), 400);
                    writes = crash;
                    break;
                } catch (PowerCut cut) {
                    one.sequence(one.resumed(FIRST), 400);
                    assertEquals(
                            400,
                            one.audited().stream()
                                    .filter(EntryLeaf.class::isInstance)
                                    .count());
                }
            }
        }
        assertTrue(writes > 50, writes + " writes");
    }

    @Test
    void what_a_crash_left_unsigned_contradicts_nothing_that_comes_in_its_place() throws Exception {
        for (int unsigned : List.of(7, 300)) {
            Sequencer sequencer = resumed(FIRST);
            int from = (int) sequencer.position() + 1;
            sequence(sequencer, from + 9);
            int[] none = {0};
            Disk writer = new FailingDisk(folder.resolve("writer"), none, false);
            LastSigned record = lastSigned(new Disk(folder.resolve("writer")));
            Sequencer cut = resumed(
                    new Disk(folder.resolve("evidence")), writer, new FailingRecord(record, none, false), FIRST);
            assertThrows(PowerCut.class, () -> cut.append(entries.part(from + 10, from + 9 + unsigned), false));

            Sequencer next = resumed(FIRST);
            next.append(entries.part(from + 10, from + 12), true);
            sequence(next, from + 9 + 320 / 2);
            audited();
        }
    }

    @Test
    void a_new_key_is_told_signs_beside_the_old_one_and_takes_its_place() throws Exception {
        sequence(resumed(FIRST), 100);
        sequence(resumed(SECOND, FIRST), 200);
        Note both = Objects.requireNonNull(evidence().checkpoint());
        assertEquals(2, both.verifiedBy(List.of(FIRST.key(), SECOND.key())).size());
        sequence(resumed(SECOND), 300);
        Note alone = Objects.requireNonNull(evidence().checkpoint());
        assertEquals(1, alone.verifiedBy(List.of(FIRST.key(), SECOND.key())).size());
        List<Leaf> keys = audited().stream().filter(KeyLeaf.class::isInstance).toList();
        assertEquals(
                List.of(
                        new KeyLeaf(FIRST.key(), KeyLeaf.Change.ADDED),
                        new KeyLeaf(SECOND.key(), KeyLeaf.Change.ADDED),
                        new KeyLeaf(FIRST.key(), KeyLeaf.Change.RETIRED)),
                keys);
    }

    @Test
    void a_key_that_the_log_does_not_know_signs_nothing() {
        sequence(resumed(FIRST), 100);
        assertBroken("key", () -> resumed(SECOND));
        assertBroken("key", () -> resumed(new NoteSigner("example.org/other", seed(1))));
    }

    @Test
    void an_old_copy_of_what_was_signed_last_is_refused() throws Exception {
        sequence(resumed(FIRST), 100);
        Runnable putBack = copyOfRecord();
        sequence(resumed(FIRST), 200);
        putBack.run();
        assertBroken("put back", () -> resumed(FIRST));
        if (kept == Kept.FILE) {
            Files.delete(folder.resolve("writer/signed"));
        } else {
            records().drop();
        }
        assertBroken("not there", () -> resumed(FIRST));
    }

    private MongoCollection<Document> records() {
        return database().getCollection(LastSignedDocument.COLLECTION);
    }

    private Runnable copyOfRecord() throws IOException {
        if (kept == Kept.FILE) {
            Path file = folder.resolve("writer/signed");
            Path copy = Files.copy(file, folder.resolve("signed.copy"));
            return () -> {
                try {
                    Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        }
        Document copy = Objects.requireNonNull(records().find().first());
        return () -> records().replaceOne(new Document("_id", copy.get("_id")), copy);
    }

    @Test
    void a_record_that_is_put_back_while_the_log_is_written_ends_it() throws Exception {
        assumeTrue(kept == Kept.MONGODB, "A file is read on start only");
        Sequencer sequencer = resumed(FIRST);
        sequence(sequencer, 100);
        Runnable putBack = copyOfRecord();
        sequence(sequencer, 200);
        putBack.run();
        assertBroken("put back", () -> sequence(sequencer, 300));
    }

    @Test
    void an_old_copy_of_the_evidence_folder_is_refused() throws Exception {
        sequence(resumed(FIRST), 100);
        FileSystemUtils.copyRecursively(folder.resolve("evidence"), folder.resolve("old"));
        sequence(resumed(FIRST), 300);
        FileSystemUtils.deleteRecursively(folder.resolve("evidence"));
        FileSystemUtils.copyRecursively(folder.resolve("old"), folder.resolve("evidence"));
        assertBroken("lacks tile/", () -> resumed(FIRST));
    }

    @Test
    void an_entry_out_of_order_is_refused() {
        Sequencer sequencer = resumed(FIRST);
        sequence(sequencer, 100);
        assertBroken("position 102", () -> sequencer.append(entries.part(102, 103), false));
        assertBroken(
                "expects",
                () -> sequencer.append(List.of(Entries.entry(101, "tinh-thu.ubnd.2025.00-kh-ubnd", 0, "{}")), false));
    }

    @Test
    void an_entry_that_is_not_what_it_was_is_found() {
        Sequencer sequencer = resumed(FIRST);
        sequence(sequencer, 100);
        Map<Long, List<Leaf>> bundles = new HashMap<>();
        entries.part(1, 100).forEach(each -> sequencer.compare(each, bundles));
        Recorded entry = entries.all.get(41);
        assertBroken(
                "Position 42",
                () -> sequencer.compare(Entries.entry(42, entry.stream(), entry.sequence(), "{\"n\":43}"), bundles));
    }

    @Test
    void an_account_has_one_pseudonym_that_its_salt_alone_explains() throws Exception {
        sequence(resumed(FIRST), 10);
        sequence(resumed(FIRST), 20);
        assertEquals(
                2,
                audited().stream()
                        .filter(EntryLeaf.class::isInstance)
                        .map(leaf -> Objects.requireNonNull(((EntryLeaf) leaf).actor()))
                        .distinct()
                        .count());
        assertNotNull(new Pseudonyms(new Disk(folder.resolve("writer"))).salt("clerk"));
    }

    private static void assertBroken(String named, Executable action) {
        String said = String.valueOf(assertThrows(EvidenceBroken.class, action).getMessage());
        assertTrue(said.contains(named), said);
    }

    private static byte[] seed(int n) {
        byte[] seed = new byte[32];
        seed[0] = (byte) n;
        return seed;
    }
}

package planledger.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.evidence.KeyLeaf.Change;
import planledger.evidence.StoredEvents.StoredEvent;
import planledger.tlog.Checkpoint;
import planledger.tlog.Cosigner;
import planledger.tlog.EntryBundle;
import planledger.tlog.GrowingTree;
import planledger.tlog.Note;
import planledger.tlog.NoteSignature;
import planledger.tlog.NoteSigner;
import planledger.tlog.Rfc6962;
import planledger.tlog.Tile;
import planledger.tlog.TiledTree;
import planledger.tlog.TlogProof;

/** A log and its ledger in memory, made as a sequencer makes them; whoever tests takes from it and does harm. */
public final class MadeLog implements LogFiles {
    public static final String ORIGIN = "ledger.example/log";
    public static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00Z");

    public final Map<String, byte[]> files = new TreeMap<>();
    public final List<StoredEvent> events = new ArrayList<>();
    public final List<byte[]> leaves = new ArrayList<>();
    public final List<EntryLeaf> entries = new ArrayList<>();

    private final Map<Tile, byte[]> tiles = new HashMap<>();
    private final GrowingTree tree = new GrowingTree((tile, bytes) -> {
        tiles.put(tile, bytes);
        files.put(tile.path(), bytes);
    });
    private final Map<String, Long> lastLeaf = new HashMap<>();
    private final Map<String, Long> lastSequence = new HashMap<>();
    private final Heads heads = new Heads();
    private final List<NoteSigner> signers = new ArrayList<>();
    private final List<Cosigner> witnesses = new ArrayList<>();
    private EntryLeaf.@Nullable Published published;
    private String keys = "";
    private int bundled;
    public boolean names = true;

    public MadeLog(NoteSigner first) {
        addKey(first);
    }

    public static byte[] salt() {
        return new byte[Digests.SALT_BYTES];
    }

    public static NoteSigner signer(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return new NoteSigner(ORIGIN, bytes);
    }

    public static Cosigner witness(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return new Cosigner("witness" + seed + ".example", bytes);
    }

    public void addKey(NoteSigner signer) {
        signers.add(signer);
        keys += signer.key() + "\n";
        append(new KeyLeaf(signer.key(), Change.ADDED));
        files.put(KEYS, keys.getBytes(StandardCharsets.UTF_8));
    }

    public void retireKey(NoteSigner signer) {
        signers.remove(signer);
        append(new KeyLeaf(signer.key(), Change.RETIRED));
    }

    public void witnessedBy(Cosigner witness) {
        witnesses.add(witness);
    }

    /** Records an event and its leaf. */
    public EntryLeaf record(String stream, String type, String revision, byte[] payload, Instant at) {
        return record(stream, type, revision, payload, at, null);
    }

    public EntryLeaf record(
            String stream,
            String type,
            String revision,
            byte[] payload,
            Instant at,
            @Nullable LocalDate effectiveFrom) {
        long position = events.size() + 1L;
        long sequence = lastSequence.merge(stream, 0L, (old, none) -> old + 1);
        events.add(new StoredEvent(position, stream, sequence, type, revision, at, payload, "clerk", salt()));
        EntryLeaf leaf = new EntryLeaf(
                position,
                stream,
                sequence,
                type,
                revision,
                at,
                effectiveFrom,
                lastLeaf.get(stream),
                Digests.payload(type, revision, payload),
                Digests.actor("clerk", salt()),
                names ? published : null);
        long index = append(leaf);
        lastLeaf.put(stream, index);
        heads.add(leaf, index);
        entries.add(leaf);
        return leaf;
    }

    /** Records something, one second later than the one before. */
    public EntryLeaf record(String stream) {
        byte[] payload = ("{\"n\":" + events.size() + "}").getBytes(StandardCharsets.US_ASCII);
        return record(stream, "plan-amended", "2", payload, BEGIN.plusSeconds(events.size()));
    }

    public MadeLog record(int count, int streams) {
        for (int i = 0; i < count; i++) {
            record("plan.2025." + (events.size() * 7 % streams));
        }
        return this;
    }

    public long append(Leaf leaf) {
        return append(leaf.bytes());
    }

    public long append(byte[] leaf) {
        leaves.add(leaf);
        return tree.append(Rfc6962.leaf(leaf));
    }

    public long heads() {
        long index = append(new HeadsLeaf(events.size(), heads.list().size(), heads.root()));
        files.put(Heads.path(index), heads.text());
        return index;
    }

    public Heads headsNow() {
        return heads;
    }

    /** Publishes a checkpoint, seen by the witnesses at a time. */
    public MadeLog publish(Instant seen) {
        tree.settle();
        for (; bundled < leaves.size(); bundled = Math.min(leaves.size(), (bundled / Tile.WIDTH + 1) * Tile.WIDTH)) {
            Tile tile = Tile.in(leaves.size(), 0, bundled / Tile.WIDTH);
            int from = bundled / Tile.WIDTH * Tile.WIDTH;
            files.put(tile.entriesPath(), EntryBundle.write(leaves.subList(from, from + tile.width())));
        }
        Note note = checkpoint(tree.size(), seen);
        files.put(CHECKPOINT, note.bytes());
        files.put(CHECKPOINTS + tree.size(), note.bytes());
        published = new EntryLeaf.Published(tree.size(), tree.root());
        return this;
    }

    public MadeLog publish() {
        return publish(BEGIN.plusSeconds(events.size() + 60L));
    }

    /** A checkpoint of an earlier size, signed and witnessed as all of them. */
    public Note checkpoint(long size, Instant seen) {
        String text = Checkpoint.of(ORIGIN, size, tiled().root(size)).text();
        Note note = signers.get(0).sign(text);
        for (NoteSigner signer : signers.subList(1, signers.size())) {
            note = note.with(signer.sign(text).signatures());
        }
        List<NoteSignature> cosigned = new ArrayList<>();
        for (Cosigner witness : witnesses) {
            cosigned.add(witness.cosign(note, seen.getEpochSecond()));
        }
        return note.with(cosigned);
    }

    public TiledTree tiled() {
        tree.settle();
        return TiledTree.unchecked(tree.size(), tile -> Objects.requireNonNull(tiles.get(tile)));
    }

    public Note newest() {
        return Note.parse(Objects.requireNonNull(files.get(CHECKPOINT)));
    }

    public TlogProof proof(long leaf, Note under) {
        return TlogProof.of(
                tiled().inclusion(leaf, Checkpoint.parse(under.text()).size()), under);
    }

    /** Index of the leaf of a position. */
    public long leafOf(long position) {
        EntryLeaf entry = entries.get((int) position - 1);
        for (int i = 0; i < leaves.size(); i++) {
            if (Arrays.equals(leaves.get(i), entry.bytes())) {
                return i;
            }
        }
        throw new AssertionError("no leaf of " + position);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public Optional<List<String>> list() {
        return Optional.of(List.copyOf(files.keySet()));
    }

    public static StoredEvents stored(List<StoredEvent> events) {
        Iterator<StoredEvent> each = List.copyOf(events).iterator();
        return () -> each.hasNext() ? each.next() : null;
    }
}

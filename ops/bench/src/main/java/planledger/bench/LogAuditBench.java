package planledger.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import planledger.evidence.Digests;
import planledger.evidence.EntryLeaf;
import planledger.evidence.Heads;
import planledger.evidence.HeadsLeaf;
import planledger.evidence.KeyLeaf;
import planledger.evidence.Leaf;
import planledger.evidence.LogAudit;
import planledger.evidence.LogFiles;
import planledger.evidence.LogFolder;
import planledger.evidence.Trust;
import planledger.tlog.Checkpoint;
import planledger.tlog.EntryBundle;
import planledger.tlog.GrowingTree;
import planledger.tlog.Hash;
import planledger.tlog.NoteSigner;
import planledger.tlog.Policy;
import planledger.tlog.Tile;

/** The full audit of a log in a folder, once, as an auditor runs it: cold, and with all its checkpoints and heads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LogAuditBench {
    private static final int STREAMS = 20_000;
    private static final int LEAVES_PER_CHECKPOINT = 500;
    private static final int LEAVES_PER_HEADS = 50_000;
    private static final Hash ACTOR = Digests.actor("clerk", new byte[Digests.SALT_BYTES]);
    private static final NoteSigner SIGNER = new NoteSigner("ledger.example/log", new byte[32]);

    @Param("1000000")
    public int leaves;

    private final Map<String, Long> last = new HashMap<>();
    private final long[] sequence = new long[STREAMS];
    private final Heads heads = new Heads();
    private final List<byte[]> bundle = new ArrayList<>();
    private Path folder = Path.of(".");
    private GrowingTree tree = new GrowingTree((tile, bytes) -> {});
    private EntryLeaf.@Nullable Published published;
    private long position;

    @Setup
    public void log() throws IOException {
        folder = Files.createTempDirectory("log-audit-bench");
        tree = new GrowingTree((tile, bytes) -> write(tile.path(), bytes));
        write(LogFiles.KEYS, (SIGNER.key() + "\n").getBytes(StandardCharsets.UTF_8));
        append(new KeyLeaf(SIGNER.key(), KeyLeaf.Change.ADDED));
        while (tree.size() < leaves) {
            entry();
            if (tree.size() % LEAVES_PER_HEADS == 0) {
                write(Heads.path(append(new HeadsLeaf(position, heads.list().size(), heads.root()))), heads.text());
            }
            if (tree.size() % LEAVES_PER_CHECKPOINT == 0) {
                publish();
            }
        }
        publish();
    }

    private void entry() {
        int of = (int) (position * 7919 % STREAMS);
        String stream = "vinh-long.ct-ubnd.2025." + of + "-qd-ubnd";
        String payload = "{\"planId\":\"" + stream + "\",\"n\":" + position + "}";
        EntryLeaf entry = new EntryLeaf(
                ++position,
                stream,
                sequence[of]++,
                "plan-amended",
                "2",
                Instant.ofEpochMilli(1_760_000_000_000L + position),
                null,
                last.get(stream),
                Digests.payload("plan-amended", "2", payload.getBytes(StandardCharsets.UTF_8)),
                ACTOR,
                published);
        long index = append(entry);
        last.put(stream, index);
        heads.add(entry, index);
    }

    private long append(Leaf leaf) {
        bundle.add(leaf.bytes());
        long index = tree.append(leaf.hash());
        if (bundle.size() == Tile.WIDTH) {
            write(Tile.in(tree.size(), 0, index / Tile.WIDTH).entriesPath(), EntryBundle.write(bundle));
            bundle.clear();
        }
        return index;
    }

    private void publish() {
        long size = tree.size();
        tree.settle();
        if (!bundle.isEmpty()) {
            write(Tile.in(size, 0, size / Tile.WIDTH).entriesPath(), EntryBundle.write(bundle));
        }
        Checkpoint checkpoint = Checkpoint.of(SIGNER.key().name(), size, tree.root());
        byte[] note = SIGNER.sign(checkpoint.text()).bytes();
        write(LogFiles.CHECKPOINT, note);
        write(LogFiles.CHECKPOINTS + size, note);
        published = new EntryLeaf.Published(size, checkpoint.root());
    }

    private void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public LogAudit.Outcome audit() {
        Policy policy = new Policy(SIGNER.key(), List.of(), 0);
        LogAudit.Outcome outcome = LogAudit.of(new LogFolder(folder), Trust.in(policy), null);
        if (!outcome.report().intact()) {
            throw new IllegalStateException(outcome.report().toString());
        }
        return outcome;
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Path[] deepestFirst = all.toArray(Path[]::new);
            Arrays.sort(deepestFirst, (one, other) -> other.compareTo(one));
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}

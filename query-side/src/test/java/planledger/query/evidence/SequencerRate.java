package planledger.query.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import planledger.tlog.Checkpoint;
import planledger.tlog.TiledTree;

/**
 * Measures how many leaves a second the sequencer writes, signs and forces to disk, under checkpoints of many entries and
 * of one, and what a proof costs then. Not a test: it judges nothing. Run its main method with the test class path and an
 * empty folder as the only argument.
 */
final class SequencerRate {
    private static final int ENTRIES = 100_000;
    private static final int PLANS = 500;
    private static final int SINGLE = 200;
    private static final int PROOFS = 2_000;

    private SequencerRate() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        EvidenceFolder evidence = new EvidenceFolder(new Disk(folder.resolve("evidence")));
        Disk writer = new Disk(folder.resolve("writer"));
        Sequencer sequencer = Sequencer.resume(
                evidence,
                new LastSignedFile(writer),
                KeyFile.open(folder.resolve("keys"), "signing-keys", null),
                new Pseudonyms(writer),
                Witnesses.NONE);
        for (int batch : List.of(1_000, 100)) {
            append(sequencer, ENTRIES, batch);
        }
        append(sequencer, SINGLE, 1);
        prove(evidence, sequencer);
    }

    private static void append(Sequencer sequencer, int entries, int batch) {
        long begun = System.nanoTime();
        for (int done = 0; done < entries; done += batch) {
            List<Recorded> part = new ArrayList<>();
            for (int i = 0; i < batch; i++) {
                long position = sequencer.position() + 1 + i;
                String stream = "tinh-thu.ubnd.2025." + position % PLANS + "-kh-ubnd";
                part.add(Entries.entry(position, stream, (position - 1) / PLANS, "{}"));
            }
            sequencer.append(part, false);
        }
        System.out.printf("%5d entries a checkpoint: %.0f leaves/s%n", batch, entries / seconds(begun));
    }

    private static void prove(EvidenceFolder evidence, Sequencer sequencer) {
        Checkpoint checkpoint =
                Checkpoint.parse(Objects.requireNonNull(evidence.checkpoint()).text());
        long begun = System.nanoTime();
        for (int i = 0; i < PROOFS; i++) {
            long leaf = sequencer.leafOf(1 + i * (sequencer.position() - 1) / PROOFS);
            TiledTree.checked(checkpoint, evidence::tile).inclusion(leaf, checkpoint.size());
        }
        System.out.printf("a proof among %d leaves: %.3f ms%n", checkpoint.size(), 1e3 * seconds(begun) / PROOFS);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}

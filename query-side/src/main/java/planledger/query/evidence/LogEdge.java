package planledger.query.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import planledger.evidence.EntryLeaf;
import planledger.evidence.EntryLeaf.Published;
import planledger.evidence.Heads;
import planledger.evidence.HeadsLeaf;
import planledger.evidence.KeyLeaf;
import planledger.evidence.Leaf;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.GrowingTree;
import planledger.tlog.Tile;
import planledger.tlog.TiledTree;

/**
 * The log where it grows: the right edge of its tree, where the streams end, which leaves are its own. All of it follows
 * from the files under a checkpoint.
 */
final class LogEdge {
    final GrowingTree tree;
    /** Leaves of the bundle that is not full yet. */
    final List<Leaf> bundle = new ArrayList<>();

    /** Leaves that stand for no entry; read by whoever asks for a proof while a round goes on. */
    final List<LastSigned.Own> own = new CopyOnWriteArrayList<>();

    /** Sizes of the checkpoints that were published; read likewise. */
    final NavigableSet<Long> checkpoints = new ConcurrentSkipListSet<>();

    private final EvidenceFolder folder;
    Heads heads = new Heads();

    @Nullable
    Published published;

    /** The last ledger position that has a leaf, and the last one under heads. */
    long position;

    long headsAt;

    /** A log without leaves. */
    LogEdge(EvidenceFolder folder) {
        this.folder = folder;
        this.tree = new GrowingTree(folder::write);
    }

    /**
     * The log under a checkpoint.
     *
     * @param written own leaves as they were noted; some may have got under no checkpoint
     * @throws EvidenceBroken if the files do not make the checkpoint's tree, or contradict each other
     */
    LogEdge(EvidenceFolder folder, Checkpoint checkpoint, List<LastSigned.Own> written) {
        this.folder = folder;
        this.tree = GrowingTree.resumed(checkpoint, folder::tile, folder::write);
        this.published = new Published(checkpoint.size(), checkpoint.root());
        checkpoints.addAll(folder.checkpoints());
        restore(checkpoint);
        own.addAll(
                written.stream().filter(each -> each.leaf() < checkpoint.size()).toList());
        if (own.size() != checkpoint.size() - position) {
            own.clear();
            own.addAll(found(checkpoint.size()));
        }
    }

    /** Reads back to the newest heads, and on from there. */
    private void restore(Checkpoint checkpoint) {
        TiledTree proven = TiledTree.checked(checkpoint, folder::tile);
        long size = checkpoint.size();
        List<Leaf> leaves = new ArrayList<>();
        long tile = (size + Tile.WIDTH - 1) / Tile.WIDTH;
        while (tile > 0 && leaves.stream().noneMatch(HeadsLeaf.class::isInstance)) {
            tile--;
            List<Leaf> earlier = read(tile, size);
            proven.inclusion(tile * Tile.WIDTH, size).check(earlier.get(0).hash(), checkpoint.root());
            if (leaves.isEmpty() && earlier.size() < Tile.WIDTH) {
                bundle.addAll(earlier);
            }
            leaves.addAll(0, earlier);
        }
        long index = tile * Tile.WIDTH;
        for (Leaf leaf : leaves) {
            if (leaf instanceof HeadsLeaf commits) {
                heads = checked(folder.heads(index), commits, index);
                position = commits.position();
                headsAt = position;
            } else if (leaf instanceof EntryLeaf entry) {
                heads.add(entry, index);
                position = entry.position();
            }
            index++;
        }
    }

    private static Heads checked(Heads heads, HeadsLeaf commits, long leaf) {
        if (!heads.root().equals(commits.root())) {
            throw new EvidenceBroken("The heads of leaf " + leaf + " are not those that it commits to");
        }
        return heads;
    }

    /** Leaves that stand for no entry, looked up one by one. */
    private List<LastSigned.Own> found(long size) {
        List<LastSigned.Own> found = new ArrayList<>();
        long index = 0;
        for (long tile = 0; index < size; tile++) {
            for (Leaf leaf : read(tile, size)) {
                if (!(leaf instanceof EntryLeaf)) {
                    found.add(new LastSigned.Own(index, leaf instanceof KeyLeaf));
                }
                index++;
            }
        }
        return found;
    }

    private List<Leaf> read(long tile, long size) {
        List<Leaf> leaves = new ArrayList<>();
        for (byte[] bytes : folder.entries(Tile.in(size, 0, tile))) {
            leaves.add(parsed(bytes, tile * Tile.WIDTH + leaves.size()));
        }
        return leaves;
    }

    private static Leaf parsed(byte[] bytes, long index) {
        try {
            return Leaf.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw new EvidenceBroken("Leaf " + index + ": " + e.getMessage());
        }
    }

    /** The leaves of a bundle that is under a checkpoint. */
    List<Leaf> bundle(long number) {
        return read(number, tree.size());
    }

    /** A leaf that is under a checkpoint. */
    Leaf leaf(long index) {
        return parsed(folder.leaf(index, tree.size()), index);
    }

    /** Adds a leaf; a bundle that is full with it is written before the tile that stands over it. */
    long add(Leaf leaf) {
        long index = tree.size();
        bundle.add(leaf);
        if (bundle.size() == Tile.WIDTH) {
            folder.write(new Tile(0, index / Tile.WIDTH, Tile.WIDTH), bundle);
            bundle.clear();
        }
        return tree.append(leaf.hash());
    }

    /** Writes what a reader of a tree of this size can ask for. */
    Checkpoint settled(String origin) {
        if (!bundle.isEmpty()) {
            folder.write(new Tile(0, tree.size() / Tile.WIDTH, bundle.size()), bundle);
        }
        tree.settle();
        return Checkpoint.of(origin, tree.size(), tree.root());
    }
}

package planledger.query.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.evidence.EntryLeaf;
import planledger.evidence.EntryLeaf.Published;
import planledger.evidence.Heads;
import planledger.evidence.HeadsLeaf;
import planledger.evidence.KeyLeaf;
import planledger.evidence.Leaf;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.Tile;
import planledger.tlog.TiledTree;
import planledger.tlog.VerifierKey;

/**
 * Makes leaves of entries and checkpoints over leaves. For one thread.
 *
 * <p>A round writes, in this order: leaves and tiles, the checkpoint into {@link LastSigned}, the checkpoint for everyone.
 * A crash before the second leaves files that no checkpoint speaks of and that the next round writes again; a crash after
 * it leaves a checkpoint that is published on the next start. So two checkpoints of one size never differ.
 *
 * <p>If a write fails, nothing that was signed is touched; the sequencer is then of no more use and another one resumes.
 */
final class Sequencer {
    private final EvidenceFolder folder;
    private final LastSigned state;
    private final CheckpointSigner signer;
    private final Pseudonyms pseudonyms;
    private final Witnesses witnesses;
    private final String origin;

    private final LogEdge log;
    private @Nullable Note newest;

    private Sequencer(
            EvidenceFolder folder,
            LastSigned state,
            CheckpointSigner signer,
            Pseudonyms pseudonyms,
            Witnesses witnesses,
            LogEdge log) {
        this.folder = folder;
        this.state = state;
        this.signer = signer;
        this.pseudonyms = pseudonyms;
        this.witnesses = witnesses;
        this.origin = signer.keys().get(0).name();
        this.log = log;
    }

    /**
     * Goes on where the log was left; publishes what was signed and not yet published.
     *
     * @throws EvidenceBroken if the folder, what was signed last and the keys do not belong together
     */
    static Sequencer resume(
            EvidenceFolder folder,
            LastSigned state,
            CheckpointSigner signer,
            Pseudonyms pseudonyms,
            Witnesses witnesses) {
        pseudonyms.load();
        Note signed = state.checkpoint();
        Note shown = folder.checkpoint();
        Checkpoint last = signed == null ? null : Checkpoint.parse(signed.text());
        checkShown(last, shown == null ? null : Checkpoint.parse(shown.text()));
        folder.forgetBeyond(last == null ? 0 : last.size());
        LogEdge log = last == null ? new LogEdge(folder) : new LogEdge(folder, last, state.own());
        Sequencer sequencer = new Sequencer(folder, state, signer, pseudonyms, witnesses, log);
        if (signed != null && last != null) {
            sequencer.checkSigned(signed, last);
            if (shown == null || !shown.text().equals(signed.text())) {
                sequencer.publish(signed, last);
            } else {
                sequencer.newest = witnesses.believes(shown) ? shown : signed;
            }
        }
        sequencer.changeKeys();
        return sequencer;
    }

    private static void checkShown(@Nullable Checkpoint signed, @Nullable Checkpoint shown) {
        if (shown == null) {
            return;
        }
        if (signed == null) {
            throw new EvidenceBroken("The log shows a checkpoint of " + shown.size()
                    + " leaves, and what was signed last is not there: the folder of the log's writer is lost or another"
                    + " one. Put it back, or begin a new log under a new key.");
        }
        boolean isAhead = shown.size() > signed.size();
        if (isAhead || (shown.size() == signed.size() && !shown.root().equals(signed.root()))) {
            throw new EvidenceBroken(
                    "The log shows a checkpoint of " + shown.size() + " leaves, and the last one signed"
                            + " has " + signed.size() + (isAhead ? "" : " and another root")
                            + ": an old copy of what was signed last was put back, or somebody else signs.");
        }
    }

    private void checkSigned(Note signed, Checkpoint last) {
        List<VerifierKey> known = new ArrayList<>(folder.keys());
        signer.keys().stream().filter(key -> !known.contains(key)).forEach(known::add);
        if (!last.origin().equals(origin) || signed.verifiedBy(known).isEmpty()) {
            throw new EvidenceBroken("The signing keys are of " + origin + ", the log is of " + last.origin()
                    + " and by none of its keys. Put the log's own key file back.");
        }
    }

    /** Tells the log which keys sign from now on. */
    private void changeKeys() {
        Set<VerifierKey> active = new HashSet<>();
        for (LastSigned.Own each : log.own) {
            if (each.isKey() && log.leaf(each.leaf()) instanceof KeyLeaf told) {
                boolean isChange =
                        told.change() == KeyLeaf.Change.ADDED ? active.add(told.key()) : active.remove(told.key());
                if (!isChange) {
                    throw new EvidenceBroken("Leaf " + each.leaf() + " tells of a key what was told before");
                }
            }
        }
        List<VerifierKey> now = signer.keys();
        if (!active.isEmpty() && now.stream().noneMatch(active::contains)) {
            throw new EvidenceBroken(
                    "None of the signing keys is one of the log's. Keep the old key below the new one until"
                            + " both have signed.");
        }
        List<VerifierKey> ever = new ArrayList<>(folder.keys());
        List<KeyLeaf> changes = new ArrayList<>();
        for (VerifierKey key : now) {
            if (!active.contains(key)) {
                changes.add(new KeyLeaf(key, KeyLeaf.Change.ADDED));
                if (!ever.contains(key)) {
                    ever.add(key);
                }
            }
        }
        active.stream()
                .filter(key -> !now.contains(key))
                .forEach(key -> changes.add(new KeyLeaf(key, KeyLeaf.Change.RETIRED)));
        if (!changes.isEmpty()) {
            folder.write(ever);
            changes.forEach(change -> addOwn(change, true));
            publish();
        }
    }

    /** Position of the last entry that has a leaf. */
    long position() {
        return log.position;
    }

    /** How many entries have a leaf since heads were last committed to. */
    long sinceHeads() {
        return log.position - log.headsAt;
    }

    /** How many streams there are. */
    int streams() {
        return log.heads.list().size();
    }

    long size() {
        return log.tree.size();
    }

    /** Index of the leaf of an entry; the entry must have one. */
    long leafOf(long entry) {
        long index = entry - 1;
        for (LastSigned.Own each : log.own) { // Few: they come in the order of their leaves, and most at the end.
            if (each.leaf() > index) {
                break;
            }
            index++;
        }
        return index;
    }

    /** Size of the first published checkpoint that holds a leaf; empty where none does. */
    Optional<Long> closing(long leaf) {
        return Optional.ofNullable(log.checkpoints.higher(leaf));
    }

    /** Index of the newest leaf of heads under the checkpoint of a size. */
    Optional<Long> newestHeads(long size) {
        return log.own.stream()
                .filter(each -> !each.isKey() && each.leaf() < size)
                .map(LastSigned.Own::leaf)
                .reduce((earlier, later) -> later);
    }

    /**
     * Makes a leaf of each entry; heads follow where they are asked for. Ends with a checkpoint over all of it.
     *
     * @param entries whole acts, in the order of the ledger
     */
    void append(List<Recorded> entries, boolean withHeads) {
        for (Recorded entry : entries) {
            checkNext(entry);
            Heads.Head before = log.heads.of(entry.stream());
            EntryLeaf leaf = new EntryLeaf(
                    entry.position(),
                    entry.stream(),
                    entry.sequence(),
                    entry.type(),
                    entry.revision(),
                    entry.recordedAt(),
                    entry.effectiveFrom(),
                    before == null ? null : before.leaf(),
                    entry.digest(),
                    entry.actor() == null ? null : pseudonyms.of(entry.actor()),
                    log.published);
            log.heads.add(leaf, log.add(leaf));
            log.position = entry.position();
        }
        if (withHeads && sinceHeads() > 0) {
            folder.write(log.heads, log.tree.size());
            addOwn(new HeadsLeaf(log.position, streams(), log.heads.root()), false);
            log.headsAt = log.position;
        }
        publish();
    }

    private void checkNext(Recorded entry) {
        Heads.Head before = log.heads.of(entry.stream());
        long sequence = before == null ? 0 : before.sequence() + 1;
        if (entry.position() != log.position + 1 || entry.sequence() != sequence) {
            throw new EvidenceBroken("After position " + log.position + " the ledger has position " + entry.position()
                    + ", entry " + entry.sequence() + " of " + entry.stream() + "; the log expects position "
                    + (log.position + 1) + " and, of that stream, entry " + sequence);
        }
    }

    /**
     * Holds an entry of the ledger against its leaf.
     *
     * @param bundles those read for the entries before it, by number: neighbours share one
     * @throws EvidenceBroken if they differ
     */
    void compare(Recorded entry, Map<Long, List<Leaf>> bundles) {
        long index = leafOf(entry.position());
        Leaf leaf = bundles.computeIfAbsent(index / Tile.WIDTH, log::bundle).get((int) (index % Tile.WIDTH));
        boolean isSame = leaf instanceof EntryLeaf said
                && said.position() == entry.position()
                && said.stream().equals(entry.stream())
                && said.sequence() == entry.sequence()
                && said.type().equals(entry.type())
                && said.revision().equals(entry.revision())
                && said.recordedAt().equals(entry.recordedAt())
                && said.payload().equals(entry.digest());
        if (!isSame) {
            throw new EvidenceBroken("Position " + entry.position() + " of the ledger, entry " + entry.sequence()
                    + " of " + entry.stream() + ", is not what was recorded there: the log holds " + leaf.json());
        }
    }

    private void addOwn(Leaf leaf, boolean isKey) {
        log.own.add(new LastSigned.Own(log.add(leaf), isKey));
        state.write(log.own);
    }

    private void publish() {
        Checkpoint checkpoint = log.settled(origin);
        Note note = signer.sign(checkpoint.text());
        state.write(note); // What another one signed meanwhile makes this fail, and the signature ends here.
        publish(note, checkpoint);
        log.published = new Published(checkpoint.size(), checkpoint.root());
    }

    private void publish(Note signed, Checkpoint checkpoint) {
        show(cosigned(signed, checkpoint), checkpoint);
        log.checkpoints.add(checkpoint.size());
    }

    private Note cosigned(Note signed, Checkpoint checkpoint) {
        return witnesses.cosigned(signed, TiledTree.unchecked(checkpoint.size(), folder::tile));
    }

    private void show(Note cosigned, Checkpoint checkpoint) {
        state.confirm(); // Witnesses take their time; nobody is shown an older checkpoint after a newer one.
        folder.publish(cosigned, checkpoint.size());
        newest = cosigned;
    }

    /**
     * Offers the newest checkpoint again to those witnesses that have not cosigned it: in a quiet ledger none comes after
     * it. The same checkpoint is shown with more cosignatures; a crash leaves it with those that it had.
     */
    void offerAgain() {
        Note shown = newest;
        if (shown != null) {
            Checkpoint checkpoint = Checkpoint.parse(shown.text());
            Note cosigned = cosigned(shown, checkpoint);
            if (cosigned.signatures().size() > shown.signatures().size()) {
                show(cosigned, checkpoint);
            }
        }
    }
}

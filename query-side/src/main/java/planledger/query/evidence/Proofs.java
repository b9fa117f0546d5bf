package planledger.query.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Checkpoint;
import planledger.tlog.Note;
import planledger.tlog.TiledTree;
import planledger.tlog.TlogProof;

/** A published checkpoint, and proofs of leaves under it; every tile that is used is held against its root. */
record Proofs(Note note, Checkpoint checkpoint, TiledTree tree, EvidenceFolder folder) {

    /** Under the newest checkpoint; empty before the first. */
    static Optional<Proofs> newest(EvidenceFolder folder) {
        return of(folder.checkpoint(), folder);
    }

    /** Under the checkpoint of a size; empty where none of that size was published. */
    static Optional<Proofs> at(long size, EvidenceFolder folder) {
        byte[] note = folder.read(EvidenceFolder.checkpoint(size));
        return of(note == null ? null : Note.parse(note), folder);
    }

    private static Optional<Proofs> of(@Nullable Note note, EvidenceFolder folder) {
        if (note == null) {
            return Optional.empty();
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return Optional.of(new Proofs(note, checkpoint, TiledTree.checked(checkpoint, folder::tile), folder));
    }

    TlogProof of(long leaf) {
        return TlogProof.of(tree.inclusion(leaf, checkpoint.size()), note);
    }

    byte[] leaf(long index) {
        return folder.leaf(index, checkpoint.size());
    }
}

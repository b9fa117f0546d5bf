package planledger.standalone.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import planledger.command.store.LedgerCopy;

/**
 * Copies a ledger while it is at work. The order is what makes the copy one that can be started: what may be behind is
 * copied before what it must not be ahead of.
 *
 * <ol>
 *   <li>the checkpoints shown: never ahead of what was signed last;
 *   <li>what was signed last: the tiles under it were written before it, and stay;
 *   <li>the tiles: they may go further, which nobody is told of;
 *   <li>keys and accounts;
 *   <li>the ledger, last: it holds every entry that the log in the copy has signed. The other way round the log would have
 *       signed entries that the ledger does not hold, and such a pair is refused, for it looks like a ledger whose end was
 *       cut off.
 * </ol>
 *
 * <p>A crash leaves a folder {@code .unfinished}, which is no backup.
 */
final class Backup {
    private Backup() {}

    /**
     * Copies everything into a new folder.
     *
     * @return position of the last entry in it
     */
    static long take(Places from, Path to) throws IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        for (Path taken : new Path[] {to, unfinished}) {
            if (Files.exists(taken)) {
                throw new FileAlreadyExistsException(taken.toString());
            }
        }
        Copies.folder(unfinished);
        copyEvidence(from, unfinished);
        Copies.tree(from.keys(), unfinished.resolve(Places.KEYS));
        Copies.fileIfThere(from.data().resolve(Places.ACCOUNTS), unfinished.resolve(Places.ACCOUNTS));
        long head = LedgerCopy.take(from.data(), unfinished.resolve(LedgerCopy.NAME));
        Sums.write(unfinished);
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        Copies.force(
                Objects.requireNonNull(to.toAbsolutePath().getParent(), "a backup lies in a folder"),
                StandardOpenOption.READ);
        return head;
    }

    private static void copyEvidence(Places from, Path to) throws IOException {
        Path shown = to.resolve(Places.EVIDENCE);
        Path writer = to.resolve(Places.WRITER);
        Copies.fileIfThere(from.evidence().resolve("checkpoint"), shown.resolve("checkpoint"));
        Copies.tree(from.evidence().resolve("checkpoints"), shown.resolve("checkpoints"));
        Copies.fileIfThere(from.writer().resolve("signed"), writer.resolve("signed"));
        Copies.tree(from.writer(), writer);
        for (String rest : new String[] {"tile", "heads"}) {
            Copies.tree(from.evidence().resolve(rest), shown.resolve(rest));
        }
        Copies.fileIfThere(from.evidence().resolve("keys"), shown.resolve("keys"));
    }
}

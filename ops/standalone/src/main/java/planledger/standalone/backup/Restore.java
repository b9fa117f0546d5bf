package planledger.standalone.backup;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import planledger.command.store.LedgerCopy;

/**
 * Puts a backup into empty places. The ledger comes last: a crash before it leaves a log without a ledger, which does not
 * start recording, and never a ledger without its log. The views are not put back, they are built again.
 */
final class Restore {
    private Restore() {}

    static void put(Path backup, Places to) throws IOException {
        Sums.check(backup);
        for (Path place : to.all()) {
            checkEmpty(place);
        }
        Copies.folder(to.data());
        Copies.tree(backup.resolve(Places.WRITER), to.writer());
        Copies.tree(backup.resolve(Places.EVIDENCE), to.evidence());
        Copies.tree(backup.resolve(Places.KEYS), to.keys());
        Copies.fileIfThere(backup.resolve(Places.ACCOUNTS), to.data().resolve(Places.ACCOUNTS));
        Copies.file(backup.resolve(LedgerCopy.NAME), to.data().resolve(LedgerCopy.NAME));
    }

    private static void checkEmpty(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> found = Files.list(place)) {
                if (found.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(place.toString());
                }
            }
        }
    }
}

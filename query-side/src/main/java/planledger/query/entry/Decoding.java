package planledger.query.entry;

import planledger.archive.Archive;
import planledger.event.LedgerEvent;
import planledger.query.mongo.ViewBehind;

/** Reads what entries say. An event of a newer release is kept and not read: what rests on it is not known yet. */
final class Decoding {
    private static final Archive ARCHIVE = new Archive();

    private Decoding() {}

    /** The event of an entry; fails with {@link ViewBehind} where this release does not know it. */
    static <E extends LedgerEvent> E event(Entry entry, Class<E> family) {
        String revision = entry.typeRevision() == null ? "" : entry.typeRevision();
        return ARCHIVE.read(entry.type(), revision, entry.payload().getData())
                .map(family::cast)
                .orElseThrow(() -> new ViewBehind(
                        EntriesProjector.GROUP,
                        "entry " + entry.position() + ": this release does not know " + entry.type() + " " + revision));
    }

    /** The account that recorded an entry. */
    static String actor(Entry entry) {
        return entry.actor() == null ? "unknown" : entry.actor();
    }
}

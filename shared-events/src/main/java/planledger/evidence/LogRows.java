package planledger.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Checkpoint;
import planledger.tlog.EntryBundle;
import planledger.tlog.Hash;
import planledger.tlog.Tile;

/**
 * Holds the entries of a log, the tiles it keeps and the root it signed against each other. Where entries and tiles
 * differ, the signed root tells which of them were touched.
 */
final class LogRows {
    private final Inquiry inquiry;
    private final LogFiles files;
    private final Checkpoint checkpoint;
    private final List<byte @Nullable []> rows = new ArrayList<>();
    private final List<LogBundle> doubtful = new ArrayList<>();
    private long lastFound = -1;
    private boolean endTold;

    LogRows(Inquiry inquiry, LogFiles files, Checkpoint checkpoint) {
        this.inquiry = inquiry;
        this.files = files;
        this.checkpoint = checkpoint;
    }

    /** Takes the next bundle. */
    void take(LogBundle bundle) {
        rows.add(bundle.hashes() != null ? bundle.hashes() : kept(bundle));
        lastFound = bundle.found() ? bundle.tile().index() : lastFound;
        if (!bundle.agrees()) {
            doubtful.add(bundle);
        }
    }

    private static byte @Nullable [] kept(LogBundle bundle) {
        return bundle.keptHashes().isEmpty() ? null : bundle.kept();
    }

    /** The tree that was signed, as far as entries and tiles still make it; says what does not. */
    LogTree settle() {
        LogTree byEntries = LogTree.of(rows);
        if (byEntries.is(checkpoint.size(), checkpoint.root())) {
            doubtful.forEach(bundle -> blame(bundle, bundle.hashes() != null));
            return byEntries;
        }
        List<byte @Nullable []> kept = new ArrayList<>(rows);
        for (LogBundle bundle : doubtful) {
            if (!bundle.keptHashes().isEmpty()) {
                kept.set((int) bundle.tile().index(), bundle.kept());
            }
        }
        LogTree byTiles = LogTree.of(kept);
        doubtful.forEach(bundle -> blame(bundle, false));
        if (byTiles.is(checkpoint.size(), checkpoint.root())) {
            return byTiles;
        }
        torn(byEntries);
        return byEntries;
    }

    private void torn(LogTree tree) {
        if (tree.size() == checkpoint.size()) {
            inquiry.harm(
                    Verdict.ALTERED,
                    "Các mục của nhật ký không cho gốc cây mà checkpoint " + checkpoint.size() + " đã ký.",
                    "The entries of the log do not make the root that checkpoint " + checkpoint.size() + " signs.");
        } else {
            boolean tail = rows.stream().skip(tree.size() / Tile.WIDTH + 1).allMatch(row -> row == null);
            inquiry.harmToLeaf(
                    tail ? Verdict.TRUNCATED : Verdict.REMOVED,
                    tree.size(),
                    "từ đây không còn đủ lá cho checkpoint " + checkpoint.size() + ".",
                    "from here on leaves are missing under checkpoint " + checkpoint.size() + ".");
        }
    }

    /** @param entriesHold whether the entries make the signed root, so that the tile is at fault */
    private void blame(LogBundle bundle, boolean entriesHold) {
        String path = bundle.tile().path();
        if (entriesHold) {
            inquiry.harm(
                    bundle.kept() == null ? Verdict.REMOVED : Verdict.ALTERED,
                    "Tệp " + path + (bundle.kept() == null ? " không còn." : " khác với các mục đã ký."),
                    "The file " + path
                            + (bundle.kept() == null ? " is gone." : " is not what the signed entries make."));
            return;
        }
        List<Hash> kept = bundle.keptHashes();
        boolean endsLog = bundle.tile().index() >= lastFound;
        if (!bundle.found()) {
            missing(bundle, endsLog);
        } else if (!kept.isEmpty()) {
            long harms = inquiry.harms();
            new Alignment(inquiry, bundle.first(), endsLog).tell(kept, bundle.entryHashes());
            if (inquiry.harms() == harms) {
                inquiry.harmToLeaf(
                        Verdict.ALTERED,
                        bundle.first(),
                        "tệp " + bundle.tile().entriesPath() + " có thêm dữ liệu lạ.",
                        "the file " + bundle.tile().entriesPath() + " holds strange data besides.");
            }
        } else if (bundle.hashes() == null) {
            inquiry.harmToLeaf(
                    Verdict.ALTERED,
                    bundle.first() + bundle.entries().size(),
                    "tệp " + bundle.tile().entriesPath() + " không đọc được từ đây.",
                    "the file " + bundle.tile().entriesPath() + " cannot be read from here on.");
        } else {
            inquiry.harm(Verdict.REMOVED, "Tệp " + path + " không còn.", "The file " + path + " is gone.");
        }
    }

    private void missing(LogBundle bundle, boolean endsLog) {
        if (endsLog && endTold) {
            return; // One end is one harm, however much lay behind it.
        }
        endTold = endsLog;
        inquiry.harmToLeaf(
                endsLog ? Verdict.TRUNCATED : Verdict.REMOVED,
                bundle.first(),
                "tệp " + bundle.tile().entriesPath() + " với " + bundle.tile().width() + " mục từ lá này không còn.",
                "the file " + bundle.tile().entriesPath() + " with "
                        + bundle.tile().width() + " entries from this leaf on is gone.");
    }

    /** Holds every other tile file against the tree. */
    void others(LogTree tree, Optional<List<String>> listed) {
        for (Tile tile : tree.all()) {
            if (tile.level() > 0) {
                file(tree, tile, LogBundle.row(files, tile));
            }
        }
        if (listed.isEmpty()) {
            inquiry.unknown(
                    "Nơi này không liệt kê tệp: mảnh cũ chưa đầy, nếu còn, chưa được xem.",
                    "This place lists no files: older partial tiles, if any are left, were not looked at.");
        }
        listed.orElse(List.of()).stream()
                .filter(path -> path.startsWith("tile/") && path.contains(".p/"))
                .forEach(path -> partial(tree, path));
    }

    private void file(LogTree tree, Tile tile, byte @Nullable [] file) {
        if (file == null) {
            inquiry.harm(
                    Verdict.REMOVED, "Tệp " + tile.path() + " không còn.", "The file " + tile.path() + " is gone.");
        } else if (!Arrays.equals(tree.tile(tile), file)) {
            altered(tile.path());
        }
    }

    private void partial(LogTree tree, String path) {
        boolean entries = path.startsWith("tile/entries/");
        try {
            Tile tile = entries ? Tile.parseEntries(path) : Tile.parse(path);
            byte[] due = tree.tile(tile);
            byte[] bytes = files.read(path).orElse(null);
            if (due != null
                    && bytes != null
                    && !tile.equals(Tile.in(checkpoint.size(), tile.level(), tile.index())) // That one was read.
                    && !Arrays.equals(due, entries ? EntryBundle.leaves(bytes, tile.width()) : bytes)) {
                altered(path);
            }
        } catch (IllegalArgumentException e) {
            altered(path);
        }
    }

    private void altered(String path) {
        inquiry.harm(
                Verdict.ALTERED,
                "Tệp " + path + " khác với các mục đã ký.",
                "The file " + path + " is not what the signed entries make.");
    }
}

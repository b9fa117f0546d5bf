package planledger.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Evidence of a log of ours, good and bad, as files that programs which are not ours read; and what they must say. */
final class StrangeEvidence {
    private static final int SIZE = 66_100;
    private static final NoteSigner LOG = new NoteSigner("log.example/plans", NoteTest.seed(1));
    private static final NoteSigner STRANGER = new NoteSigner("log.example/plans", NoteTest.seed(2));
    private static final int[] INDEXES = {0, 1, 254, 255, 256, 40_000, 65_535, 65_536, SIZE - 2, SIZE - 1};
    private static final int[] EARLIER = {1, 2, 255, 256, 257, 32_768, 65_535, 65_536, 65_537, SIZE - 1, SIZE};

    private final Path folder;
    private final TiledTree tree;
    private final String note;
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final List<Map<String, Object>> growths = new ArrayList<>();
    final List<String> entryVerdicts = new ArrayList<>();
    final List<String> growthVerdicts = new ArrayList<>();

    StrangeEvidence(Path folder) throws IOException {
        this.folder = folder;
        MemoryTiles tiles = new MemoryTiles();
        GrowingTree growing = new GrowingTree((tile, bytes) -> {
            tiles.write(tile, bytes);
            write(tile, bytes);
        });
        while (growing.size() < SIZE) {
            growing.append(Rfc6962.leaf(ObviousTree.entry((int) growing.size())));
        }
        growing.settle();
        Checkpoint checkpoint = Checkpoint.of("log.example/plans", SIZE, growing.root());
        this.note = text(LOG.sign(checkpoint.text()));
        this.tree = TiledTree.checked(checkpoint, tiles);
        addEntries(text(STRANGER.sign(checkpoint.text())));
        addGrowths();
        Files.write(
                file(),
                new JsonMapper()
                        .writeValueAsBytes(Map.of(
                                "key",
                                LOG.key().toString(),
                                "folder",
                                folder.toString(),
                                "entries",
                                entries,
                                "growths",
                                growths)));
    }

    Path file() {
        return folder.resolve("evidence.json");
    }

    private void addEntries(String byStranger) {
        for (int index : INDEXES) {
            List<Hash> path = tree.inclusion(index, SIZE).path();
            entry("accepted", note, index, index, path);
            entry("refused", note, index, index + 1, path);
            entry("refused", note, index ^ 1, index, path);
            entry("refused", note, index, index, path.subList(1, path.size()));
            entry("refused", note, index, index, path.subList(0, path.size() - 1));
            entry("refused", note, index, index, flipped(path));
            entry("refused", byStranger, index, index, path);
            entry("refused", note.replace("log.example/plans\n", "log.example/other\n"), index, index, path);
        }
        entry("refused", note, SIZE, SIZE, List.of());
    }

    private void addGrowths() {
        for (int earlier : EARLIER) {
            List<Hash> path = tree.consistency(earlier, SIZE).path();
            Hash root = tree.root(earlier);
            growth("accepted", earlier, root, path);
            growth("refused", earlier, HashTest.flipped(root, 0), path);
            if (earlier < SIZE) {
                growth("refused", earlier, root, flipped(path));
                growth("refused", earlier, root, path.subList(0, path.size() - 1));
            }
        }
    }

    private void entry(String verdict, String signed, int index, int entry, List<Hash> path) {
        entryVerdicts.add(verdict);
        entries.add(Map.of(
                "note", signed, "index", index, "entry", Lines.base64(ObviousTree.entry(entry)), "path", base64(path)));
    }

    private void growth(String verdict, int earlier, Hash root, List<Hash> path) {
        growthVerdicts.add(verdict);
        growths.add(Map.of("note", note, "earlier", earlier, "root", root.base64(), "path", base64(path)));
    }

    private void write(Tile tile, byte[] bytes) {
        try {
            Path file = folder.resolve(tile.path());
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Hash> flipped(List<Hash> path) {
        List<Hash> other = new ArrayList<>(path);
        other.set(path.size() / 2, HashTest.flipped(path.get(path.size() / 2), 255));
        return Collections.unmodifiableList(other);
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }

    private static String text(Note note) {
        return new String(note.bytes(), StandardCharsets.UTF_8);
    }
}

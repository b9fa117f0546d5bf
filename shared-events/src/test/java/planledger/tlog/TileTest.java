package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 1234067, 8, tile/0/x001/x234/067.p/8",
        "1, 999, 255, tile/1/999.p/255",
        "1, 1000, 1, tile/1/x001/000.p/1",
        "63, 9223372036854775807, 256, tile/63/x009/x223/x372/x036/x854/x775/807"
    })
    void a_tile_has_one_path(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertEquals(path, tile.path());
        assertEquals(tile, Tile.parse(path));
    }

    @Test
    void the_entries_of_a_tile_have_one_path() {
        Tile tile = new Tile(0, 1_234_067, 8);
        assertEquals("tile/entries/x001/x234/067.p/8", tile.entriesPath());
        assertEquals(tile, Tile.parseEntries(tile.entriesPath()));
        assertEquals(new Tile(0, 3, 256), Tile.parseEntries("tile/entries/003"));
        assertThrows(IllegalArgumentException.class, () -> new Tile(1, 0, 1).entriesPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/01/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/001",
                "tile/0/001/000",
                "tile/0/x001/x000",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/000\n",
                "tile/0/٠٠٠",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x001/x001/x001/x001/x001/x001/001",
                "tile/entries/000",
                "tile/data/000"
            })
    void another_path_names_no_tile(String path) {
        assertThrows(IllegalArgumentException.class, () -> Tile.parse(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/000", "tile/entries/x000/000", "tile/entries/000.p/256", "tile/entries/000.p/0"})
    void another_path_names_no_entries(String path) {
        assertThrows(IllegalArgumentException.class, () -> Tile.parseEntries(path));
    }

    /** The examples of the specification. */
    @Test
    void a_tree_has_the_tiles_that_the_specification_counts() {
        Map<String, Long> counts = Tile.grown(0, 70_000).stream()
                .collect(Collectors.groupingBy(
                        tile -> tile.level() + ":" + tile.width(), TreeMap::new, Collectors.counting()));
        assertEquals(Map.of("0:256", 273L, "0:112", 1L, "1:256", 1L, "1:17", 1L, "2:1", 1L), counts);
        assertEquals(List.of(new Tile(0, 0, 256), new Tile(1, 0, 1)), Tile.grown(0, 256));
    }

    @Test
    void no_growth_makes_no_tiles() {
        assertEquals(List.of(), Tile.grown(0, 0));
        assertEquals(List.of(), Tile.grown(70_000, 70_000));
        assertThrows(IllegalArgumentException.class, () -> Tile.grown(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Tile.grown(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> Tile.grown(0, 100_000_001));
    }

    @Test
    void the_greatest_tree_grows_too() {
        List<Tile> tiles = Tile.grown(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        assertEquals(List.of(new Tile(0, Long.MAX_VALUE >>> 8, 255)), tiles);
    }

    @Test
    void a_tile_is_as_wide_as_its_tree_lets_it_be() {
        assertEquals(new Tile(0, 273, 112), Tile.in(70_000, 0, 273));
        assertEquals(new Tile(0, 272, 256), Tile.in(70_000, 0, 272));
        assertEquals(new Tile(2, 0, 1), Tile.in(70_000, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> Tile.in(70_000, 0, 274));
        assertThrows(IllegalArgumentException.class, () -> Tile.in(70_000, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> Tile.in(70_000, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> Tile.in(70_000, 8, 0));
        assertThrows(IllegalArgumentException.class, () -> Tile.in(256, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 1", "64, 0, 1", "0, -1, 1", "0, 0, 0", "0, 0, 257"})
    void there_is_no_such_tile(int level, long index, int width) {
        assertThrows(IllegalArgumentException.class, () -> new Tile(level, index, width));
    }
}

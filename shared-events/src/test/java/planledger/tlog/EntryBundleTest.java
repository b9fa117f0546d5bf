package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
    private static final List<byte[]> THREE = List.of(new byte[] {7, 8}, new byte[0], new byte[] {9});

    @Test
    void each_entry_follows_its_length() {
        assertEquals("0002070800000001" + "09", HexFormat.of().formatHex(EntryBundle.write(THREE)));
    }

    @Test
    void a_bundle_is_read_back() {
        List<byte[]> entries = EntryBundle.read(EntryBundle.write(THREE), 3);
        assertEquals(3, entries.size());
        for (int i = 0; i < THREE.size(); i++) {
            assertArrayEquals(THREE.get(i), entries.get(i));
        }
    }

    @Test
    void the_longest_entry_fits_and_a_longer_one_is_refused() {
        byte[] longest = new byte[65_535];
        Arrays.fill(longest, (byte) -1);
        byte[] bundle = EntryBundle.write(Collections.nCopies(256, longest));
        assertArrayEquals(longest, EntryBundle.read(bundle, 256).get(255));
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.write(List.of(new byte[65_536])));
    }

    @Test
    void a_bundle_holds_1_to_256_entries() {
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.write(List.of()));
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.write(Collections.nCopies(257, new byte[0])));
        for (int count : new int[] {Integer.MIN_VALUE, -1, 0, 257, Integer.MAX_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> EntryBundle.read(new byte[600], count));
            assertThrows(IllegalArgumentException.class, () -> EntryBundle.leaves(new byte[600], count));
        }
    }

    @Test
    void a_bundle_cut_anywhere_or_with_more_behind_is_refused() {
        byte[] bundle = EntryBundle.write(THREE);
        for (int length = 0; length <= bundle.length + 3; length++) {
            byte[] other = Arrays.copyOf(bundle, length);
            if (length != bundle.length) {
                assertThrows(IllegalArgumentException.class, () -> EntryBundle.read(other, 3));
                assertThrows(IllegalArgumentException.class, () -> EntryBundle.leaves(other, 3));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.read(bundle, 2));
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.read(bundle, 4));
    }

    @Test
    void its_leaves_are_those_of_its_entries() {
        List<byte[]> entries =
                IntStream.range(0, 256).mapToObj(ObviousTree::entry).toList();
        byte[] row = EntryBundle.leaves(EntryBundle.write(entries), 256);
        ObviousTree tree = new ObviousTree(entries);
        for (int i = 0; i < 256; i++) {
            assertEquals(tree.leaf(i), Hash.at(row, i * Hash.BYTES));
        }
    }
}

package planledger.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import planledger.tlog.Hash;
import planledger.tlog.NoteSigner;

class LeafTest {
    private static final Hash ONES = Hash.hex("11".repeat(32));
    private static final Hash TWOS = Hash.hex("22".repeat(32));
    private static final EntryLeaf FIRST = new EntryLeaf(
            1,
            "son-la.vpub.2025.06-kh-vpub",
            0,
            "plan-issued",
            "2",
            Instant.parse("2026-11-22T01:02:03.450Z"),
            LocalDate.of(2025, 1, 7),
            null,
            ONES,
            TWOS,
            null);
    private static final EntryLeaf SECOND = new EntryLeaf(
            12,
            "son-la.vpub.2025.06-kh-vpub",
            1,
            "plan-amended",
            "2",
            Instant.parse("2026-11-22T01:02:04Z"),
            null,
            0L,
            ONES,
            null,
            new EntryLeaf.Published(5, TWOS));
    private static final List<Leaf> LEAVES = List.of(
            FIRST,
            SECOND,
            new HeadsLeaf(12, 3, ONES),
            new KeyLeaf(new NoteSigner("example.org/log", new byte[32]).key(), KeyLeaf.Change.ADDED));

    @Test
    void a_leaf_of_an_entry_is_this_text() {
        assertEquals(
                "{\"leaf\":\"entry\",\"v\":1,\"position\":12,\"stream\":\"son-la.vpub.2025.06-kh-vpub\",\"sequence\":1,"
                        + "\"type\":\"plan-amended\",\"revision\":\"2\",\"recordedAt\":\"2026-11-22T01:02:04.000Z\","
                        + "\"effectiveFrom\":null,\"previous\":0,\"payload\":\"" + "11".repeat(32)
                        + "\",\"actor\":null,\"checkpoint\":{\"size\":5,\"root\":\"" + "22".repeat(32) + "\"}}",
                SECOND.json());
    }

    @Test
    void what_was_written_is_read_and_is_the_same_bytes() {
        for (Leaf leaf : LEAVES) {
            assertEquals(leaf, Leaf.parse(leaf.bytes()));
            assertArrayEquals(leaf.bytes(), Leaf.parse(leaf.bytes()).bytes());
        }
    }

    @Test
    void whatever_is_changed_is_refused_or_another_leaf_written_as_leaves_are() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = LEAVES.get(random.nextInt(LEAVES.size())).bytes();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                assertArrayEquals(bytes, Leaf.parse(bytes).bytes());
            } catch (IllegalArgumentException refused) {
                assertNotNull(refused.getMessage());
            }
        }
    }

    @Test
    void spaces_other_members_and_another_order_are_refused() {
        String text = FIRST.json();
        for (String other : List.of(
                text + " ",
                text.replace(",", ", "),
                text.replace("\"v\":1", "\"v\":2"),
                text.replace("\"v\":1,", ""),
                text.replace("\"v\":1,", "\"v\":1,\"note\":1,"),
                text.replace("\"position\":1,", "\"position\":01,"),
                text.replace(".450Z", ".45Z"),
                text.replace("2025-01-07", "2025-02-30"),
                "")) {
            assertThrows(
                    IllegalArgumentException.class, () -> Leaf.parse(other.getBytes(StandardCharsets.UTF_8)), other);
        }
    }

    @Test
    void an_entry_knows_the_one_before_it_unless_it_is_the_first() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Leaf.parse(FIRST.json()
                        .replace("\"previous\":null", "\"previous\":4")
                        .getBytes(StandardCharsets.US_ASCII)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Leaf.parse(SECOND.json()
                        .replace("\"previous\":0", "\"previous\":null")
                        .getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void digests_tell_every_part_from_every_other() {
        assertEquals(
                false, Digests.payload("a", "1", new byte[] {1}).equals(Digests.payload("a1", "", new byte[] {1})));
        assertEquals(
                false,
                Digests.actor("a", new byte[Digests.SALT_BYTES])
                        .equals(Digests.actor("b", new byte[Digests.SALT_BYTES])));
        assertThrows(IllegalArgumentException.class, () -> Digests.actor("a", new byte[1]));
    }

    @Test
    void heads_prove_where_each_stream_ends() {
        Heads heads = new Heads();
        heads.add(SECOND, 9);
        heads.add(
                new EntryLeaf(
                        13, "agencies", 0, "agency-registered", "1", SECOND.recordedAt(), null, null, ONES, null, null),
                10);
        assertEquals(
                "agencies 0 13 10\nson-la.vpub.2025.06-kh-vpub 1 12 9\n",
                new String(heads.text(), StandardCharsets.US_ASCII));
        assertEquals(heads.root(), Heads.parse(heads.text()).root());
        for (Heads.Head head : heads.list()) {
            heads.proof(head.stream()).check(Heads.leaf(head.line()), heads.root());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Heads.parse("b 0 1 0\na 0 2 1\n".getBytes(StandardCharsets.US_ASCII)));
    }
}

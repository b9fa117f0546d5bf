package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void every_form_reads_back() {
        Hash hash = Hash.base64(ROOT);
        assertEquals(ROOT, hash.base64());
        assertEquals(hash, Hash.hex(hash.hex()));
        assertEquals(hash, Hash.of(hash.bytes()));
        assertEquals(hash.hashCode(), Hash.of(hash.bytes()).hashCode());
        assertEquals(hash.hex(), hash.toString());
    }

    @Test
    void what_was_handed_in_or_out_changes_nothing() {
        byte[] bytes = new byte[Hash.BYTES];
        Hash hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;
        assertArrayEquals(new byte[Hash.BYTES], hash.bytes());
    }

    @Test
    void every_bit_counts() {
        Hash hash = Rfc6962.EMPTY;
        for (int bit = 0; bit < Hash.BYTES * Byte.SIZE; bit++) {
            assertNotEquals(hash, flipped(hash, bit));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I",
                "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=",
                "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I==",
                "CsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=",
                " CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw=="
            })
    void another_way_to_write_a_hash_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Hash.base64(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e3b0", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", "zz"})
    void another_way_to_write_it_in_hex_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Hash.hex(text));
    }

    @Test
    void a_row_holds_no_hash_beyond_its_end() {
        assertThrows(IllegalArgumentException.class, () -> Hash.of(new byte[Hash.BYTES + 1]));
        assertThrows(IndexOutOfBoundsException.class, () -> Hash.at(new byte[2 * Hash.BYTES], Hash.BYTES + 1));
        assertThrows(IndexOutOfBoundsException.class, () -> Hash.at(new byte[2 * Hash.BYTES], -1));
    }

    static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
        return Hash.of(bytes);
    }
}

package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosignerTest {
    private static final long TIME = 1_679_315_147;
    private static final NoteSigner LOG = new NoteSigner("example.com/behind-the-sofa", new byte[32]);
    private static final Cosigner WITNESS = new Cosigner(
            "witness.example.com/w1",
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    private static final Note NOTE =
            LOG.sign("example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n");

    /** Key and cosignature were made outside this code, of the same seed, by the words of the specification. */
    @Test
    void a_cosignature_is_the_one_that_others_make() {
        assertEquals(
                "witness.example.com/w1+7e6f4aaa+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                WITNESS.key().toString());
        assertEquals(
                "\u2014 witness.example.com/w1 fm9KqgAAAABkGFDL+TPmh4BYuAjsYRoqMJCWb/gWJaeRF/kmm5tlCr9sJ57DLErur7K0yDXc2"
                        + "ArN+TIuotuB/HbuL3AJsp3bv/aNCQ==\n",
                WITNESS.cosign(NOTE, TIME).line());
    }

    /** The example of the specification, whose key it does not tell. */
    @Test
    void a_cosignature_states_its_time() {
        NoteSignature example = new NoteSignature(
                "witness.example.com/w1",
                "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
        assertEquals(TIME, Cosigner.secondsOf(example));
        assertEquals(TIME, Cosigner.secondsOf(WITNESS.cosign(NOTE, TIME)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Cosigner.secondsOf(NOTE.signatures().get(0)));
        NoteSignature endless = NoteSignature.of("w", 1, HexFormat.of().parseHex("ff".repeat(72)));
        assertThrows(IllegalArgumentException.class, () -> Cosigner.secondsOf(endless));
    }

    @Test
    void a_cosigned_note_is_verified_by_both() {
        Note cosigned = NOTE.with(List.of(WITNESS.cosign(NOTE, Long.MAX_VALUE)));
        assertEquals(
                Set.of(LOG.key(), WITNESS.key()),
                Note.parse(cosigned.bytes()).verifiedBy(List.of(LOG.key(), WITNESS.key())));
    }

    @Test
    void a_cosignature_holds_for_no_other_time_text_or_kind_of_key() {
        NoteSignature cosignature = WITNESS.cosign(NOTE, TIME);
        byte[] bytes = cosignature.signature();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] other = bytes.clone();
            other[bit / 8] ^= (byte) (1 << (bit % 8));
            breaks(NOTE.text(), WITNESS.key(), other);
        }
        breaks(NOTE.text().replace('3', '2'), WITNESS.key(), bytes);
        breaks(NOTE.text() + "extension\n", WITNESS.key(), bytes);
        byte[] bare = ByteBuffer.allocate(64).put(bytes, 8, 64).array();
        breaks(NOTE.text(), WITNESS.key(), bare);
        // A log's signature over the same bytes must not pass for a witness's, nor the other way round.
        VerifierKey asLog =
                new VerifierKey("w", SignatureType.ED25519, WITNESS.key().publicKey());
        breaks(NOTE.text(), asLog, bare);
        breaks(NOTE.text(), asLog, bytes);
    }

    /** What a time above 2^63 - 1 would say, no reader must have to guess. */
    @Test
    void a_time_with_its_highest_bit_set_is_no_time() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        for (String shown : new String[] {"-1", "18446744073709551615"}) {
            byte[] message = Lines.utf8("cosignature/v1\ntime " + shown + "\n" + NOTE.text());
            byte[] signature = Ed25519.sign(Ed25519.privateKey(seed), message);
            breaks(
                    NOTE.text(),
                    WITNESS.key(),
                    ByteBuffer.allocate(72).putLong(-1).put(signature).array());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void nothing_is_cosigned_without_a_time(long seconds) {
        assertThrows(IllegalArgumentException.class, () -> WITNESS.cosign(NOTE, seconds));
    }

    @Test
    void only_checkpoints_are_cosigned() {
        Note other = LOG.sign("I owe you one.\n");
        assertThrows(IllegalArgumentException.class, () -> WITNESS.cosign(other, TIME));
    }

    private static void breaks(String text, VerifierKey key, byte[] signature) {
        Note note = new Note(text, List.of(NoteSignature.of(key.name(), key.id(), signature)));
        assertThrows(EvidenceBroken.class, () -> note.verifiedBy(List.of(key)));
    }
}

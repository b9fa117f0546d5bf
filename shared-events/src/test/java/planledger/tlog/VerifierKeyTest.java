package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PETER,
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
                "witness.example.org/w1+257cc7f1+BGG3op9v3HIXXDPBmFc/0CioJHhGCXc+pyvvFPlBZdYO"
            })
    void known_keys_read_back(String text) {
        VerifierKey key = VerifierKey.parse(text);
        assertEquals(text, key.toString());
        assertEquals(key, new VerifierKey(key.name(), key.type(), key.publicKey()));
        assertEquals(key.hashCode(), VerifierKey.parse(text).hashCode());
        assertEquals(!text.startsWith("witness"), key.type() == SignatureType.ED25519);
    }

    @Test
    void a_key_under_another_type_has_another_id() {
        VerifierKey log = VerifierKey.parse(PETER);
        VerifierKey witness = new VerifierKey(log.name(), SignatureType.COSIGNATURE, log.publicKey());
        assertNotEquals(log.id(), witness.id());
        assertNotEquals(log, witness);
    }

    @Test
    void no_piece_of_a_key_is_a_key() {
        for (int from = 0; from <= PETER.length(); from++) {
            for (int to = from; to <= PETER.length(); to++) {
                String piece = PETER.substring(from, to);
                if (!piece.equals(PETER)) {
                    assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(piece));
                }
            }
        }
    }

    @Test
    void no_key_with_a_sign_changed_is_a_key() {
        for (int at = 0; at < PETER.length(); at++) {
            char[] other = PETER.toCharArray();
            other[at]++;
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(new String(other)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==", // too long, id its own
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", // unknown type, id its own
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n"
            })
    void another_text_is_no_key(String text) {
        assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a+b", "a\tb", "a\nb", "a\u00a0b", "a\u2003b", "a\u0085b", "a\u3000b", "a\ud800"})
    void a_name_has_no_space_and_no_plus(String name) {
        byte[] raw = VerifierKey.parse(PETER).publicKey();
        assertThrows(IllegalArgumentException.class, () -> new VerifierKey(name, SignatureType.ED25519, raw));
    }

    @Test
    void a_name_may_be_in_any_script_but_not_without_end() {
        byte[] raw = VerifierKey.parse(PETER).publicKey();
        VerifierKey key = new VerifierKey("sổ.vn/kếhoạch", SignatureType.ED25519, raw);
        assertEquals(key, VerifierKey.parse(key.toString()));
        assertThrows(
                IllegalArgumentException.class, () -> new VerifierKey("a".repeat(1_000), SignatureType.ED25519, raw));
    }
}

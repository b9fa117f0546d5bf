package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {
    /** RFC 8032 section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void the_known_keys_make_the_known_signatures(String seed, String known, String message, String signature) {
        PublicKey key = Ed25519.publicKeyOf(hex(seed));
        assertEquals(known, HexFormat.of().formatHex(Ed25519.raw(key)));
        assertArrayEquals(hex(signature), Ed25519.sign(Ed25519.privateKey(hex(seed)), hex(message)));
        assertTrue(Ed25519.verifies(Ed25519.publicKey(hex(known)), hex(message), hex(signature)));
    }

    @Test
    void a_signature_with_any_bit_flipped_or_of_another_length_is_none() {
        byte[] seed = new byte[32];
        PublicKey key = Ed25519.publicKeyOf(seed);
        byte[] message = {1, 2, 3};
        byte[] signature = Ed25519.sign(Ed25519.privateKey(seed), message);
        for (int bit = 0; bit < 512; bit++) {
            byte[] other = signature.clone();
            other[bit / 8] ^= (byte) (1 << (bit % 8));
            assertFalse(Ed25519.verifies(key, message, other));
        }
        for (int length : new int[] {0, 1, 63, 65, 128}) {
            assertFalse(Ed25519.verifies(key, message, Arrays.copyOf(signature, length)));
        }
        assertFalse(Ed25519.verifies(key, new byte[] {1, 2}, signature));
        assertFalse(Ed25519.verifies(Ed25519.publicKeyOf(hex("01".repeat(32))), message, signature));
    }

    /** Else whoever holds a signature could make a second one of it (RFC 8032 section 8.4). */
    @Test
    void a_signature_has_one_form() {
        byte[] seed = new byte[32];
        byte[] signature = Ed25519.sign(Ed25519.privateKey(seed), new byte[0]);
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] second = reversed(new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)))
                .add(order)
                .toByteArray());
        byte[] other = Arrays.copyOf(signature, 64);
        System.arraycopy(Arrays.copyOf(second, 32), 0, other, 32, 32);
        assertFalse(Ed25519.verifies(Ed25519.publicKeyOf(seed), new byte[0], other));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 64})
    void keys_of_another_length_are_refused(int length) {
        assertThrows(IllegalArgumentException.class, () -> Ed25519.privateKey(new byte[length]));
        assertThrows(IllegalArgumentException.class, () -> Ed25519.publicKey(new byte[length]));
        assertThrows(IllegalArgumentException.class, () -> Ed25519.publicKeyOf(new byte[length]));
    }

    @Test
    void bytes_that_are_no_point_are_no_key() {
        byte[] none = new byte[32];
        none[0] = 2;
        assertThrows(IllegalArgumentException.class, () -> Ed25519.publicKey(none));
    }

    @Test
    void keys_of_another_kind_are_refused() throws NoSuchAlgorithmException {
        PublicKey other =
                KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPublic();
        PrivateKey secret =
                KeyPairGenerator.getInstance("X25519").generateKeyPair().getPrivate();
        assertThrows(IllegalArgumentException.class, () -> Ed25519.raw(other));
        assertThrows(IllegalArgumentException.class, () -> Ed25519.sign(secret, new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> Ed25519.verifies(other, new byte[0], new byte[64]));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }
}

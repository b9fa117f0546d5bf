package planledger.tlog;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Keys and signatures of Ed25519 as the raw bytes of RFC 8032 section 5.1. */
public final class Ed25519 {
    /** Bytes of the seed that a private key is made of. */
    public static final int SEED_BYTES = 32;

    /** Bytes of a public key. */
    public static final int PUBLIC_BYTES = 32;

    /** Bytes of a signature. */
    public static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100"); // RFC 8410 section 4
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420"); // section 7

    private Ed25519() {}

    /**
     * A private key of its seed.
     *
     * @throws IllegalArgumentException if the seed does not have 32 bytes
     */
    public static PrivateKey privateKey(byte[] seed) {
        byte[] encoded = joined(PKCS8, checked("seed", seed, SEED_BYTES));
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java 17 platform takes any seed of Ed25519", e);
        }
    }

    /**
     * A public key of its bytes.
     *
     * @throws IllegalArgumentException if there are not 32 of them, or they are no point of the curve
     */
    public static PublicKey publicKey(byte[] raw) {
        byte[] encoded = joined(X509, checked("public key", raw, PUBLIC_BYTES));
        try {
            PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
            Signature.getInstance(NAME).initVerify(key); // Only here is the point looked for.
            return key;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java 17 platform has Ed25519", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a public key of Ed25519", e);
        }
    }

    /** The 32 bytes of a public key. */
    public static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded == null
                || encoded.length != X509.length + PUBLIC_BYTES
                || !Arrays.equals(encoded, 0, X509.length, X509, 0, X509.length)) {
            throw new IllegalArgumentException("Not a public key of Ed25519, but of " + key.getAlgorithm());
        }
        return Arrays.copyOfRange(encoded, X509.length, encoded.length);
    }

    /**
     * The public key that goes with a seed.
     *
     * @throws IllegalArgumentException if the seed does not have 32 bytes
     */
    public static PublicKey publicKeyOf(byte[] seed) {
        checked("seed", seed, SEED_BYTES);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(pair.getPrivate().getEncoded(), privateKey(seed).getEncoded())) {
                throw new AssertionError("The platform draws a key in another way: its public key must be configured");
            }
            return pair.getPublic();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new AssertionError("Every Java 17 platform has Ed25519", e);
        }
    }

    /** The 64 bytes of a signature. */
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a private key of Ed25519", e);
        }
    }

    /** Whether the signature is the key's over the message. One of a wrong length is not. */
    public static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(NAME);
            check.initVerify(key);
            check.update(message);
            return signature.length == SIGNATURE_BYTES && check.verify(signature);
        } catch (SignatureException e) {
            return false; // The platform says so of bytes that are no signature by anyone.
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a public key of Ed25519", e);
        }
    }

    private static byte[] checked(String what, byte[] bytes, int expected) {
        if (bytes.length != expected) {
            throw new IllegalArgumentException("A " + what + " has " + expected + " bytes, not " + bytes.length);
        }
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Draws the seed that is already there: the platform tells a public key only to whom it gives a new pair. */
    private static final class Fixed extends SecureRandom {
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new AssertionError("The platform draws " + bytes.length + " bytes for a key");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}

package planledger.tlog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/** A public key with its name, as people hand it on: one line of text (C2SP signed-note, "Verifier keys"). */
public final class VerifierKey {
    private static final int PARTS = 3;
    private static final int TEXT_CHARS_MAX = 1_000;

    private final String name;
    private final SignatureType type;
    private final PublicKey key;
    private final int id;

    /**
     * A key of its parts.
     *
     * @param name without space or plus
     * @param publicKey 32 bytes
     * @throws IllegalArgumentException if the name or the key cannot be one
     */
    public VerifierKey(String name, SignatureType type, byte[] publicKey) {
        NoteSignature.checkName(name);
        this.name = name;
        this.type = type;
        this.key = Ed25519.publicKey(publicKey);
        this.id = id(name, encoded());
        if (toString().length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("A key has at most " + TEXT_CHARS_MAX + " characters");
        }
    }

    /**
     * A key of its text, {@code name+id+key}.
     *
     * @throws IllegalArgumentException if the text is anything else, or of a type that is not read here
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", PARTS);
        if (text.length() > TEXT_CHARS_MAX || parts.length != PARTS) {
            throw new IllegalArgumentException("Not the text of a key: " + Lines.shown(text));
        }
        byte[] encoded = Lines.base64(parts[2]);
        if (encoded.length != 1 + Ed25519.PUBLIC_BYTES) {
            throw new IllegalArgumentException("Not the text of a key: " + Lines.shown(text));
        }
        byte[] raw = Arrays.copyOfRange(encoded, 1, encoded.length);
        VerifierKey key = new VerifierKey(parts[0], SignatureType.of(encoded[0]), raw);
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException("The id of the key is not its own: " + Lines.shown(text));
        }
        return key;
    }

    /** Who signs with it; for a log, the origin of its checkpoints. */
    public String name() {
        return name;
    }

    /** What its signatures are over. */
    public SignatureType type() {
        return type;
    }

    /** The first 4 bytes of the hash of name, type and key: tells keys apart, proves nothing. */
    public int id() {
        return id;
    }

    /** The 32 bytes of the key. */
    public byte[] publicKey() {
        return Ed25519.raw(key);
    }

    /** Whether a signature claims to be by this key. */
    boolean named(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    /** Whether a signature is by this key over a note's text. */
    boolean verifies(String text, NoteSignature signature) {
        return named(signature) && type.verifies(key, text, signature.signature());
    }

    private byte[] encoded() {
        return Ed25519.joined(new byte[] {type.id()}, publicKey());
    }

    private static int id(String name, byte[] encoded) {
        try {
            byte[] message = Ed25519.joined(Lines.utf8(name), new byte[] {'\n'}, encoded);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(message))
                    .getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The key as text, {@code name+id+key}. */
    @Override
    public String toString() {
        return name + '+' + HexFormat.of().toHexDigits(id) + '+' + Lines.base64(encoded());
    }
}

package planledger.tlog;

import java.security.PrivateKey;
import java.util.List;

/** Signs notes: the hand of a log (C2SP signed-note, "Ed25519 signatures"). */
public final class NoteSigner {
    private final VerifierKey key;
    private final PrivateKey secret;

    /**
     * A signer under a name.
     *
     * @param seed 32 bytes
     * @throws IllegalArgumentException if the name or the seed cannot be one
     */
    public NoteSigner(String name, byte[] seed) {
        this.key = new VerifierKey(name, SignatureType.ED25519, Ed25519.raw(Ed25519.publicKeyOf(seed)));
        this.secret = Ed25519.privateKey(seed);
    }

    /** What verifies the signatures. */
    public VerifierKey key() {
        return key;
    }

    /**
     * The signed note of a text.
     *
     * @throws IllegalArgumentException if the text cannot stand in a note
     */
    public Note sign(String text) {
        byte[] signature = Ed25519.sign(secret, Lines.utf8(text));
        return new Note(text, List.of(NoteSignature.of(key.name(), key.id(), signature)));
    }
}

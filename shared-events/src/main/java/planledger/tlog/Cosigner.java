package planledger.tlog;

import java.nio.ByteBuffer;
import java.security.PrivateKey;

/** Cosigns checkpoints with the time at which they were seen: the hand of a witness (C2SP tlog-cosignature). */
public final class Cosigner {
    private final VerifierKey key;
    private final PrivateKey secret;

    /**
     * A cosigner under a name.
     *
     * @param seed 32 bytes that no other name signs with: a cosignature does not say the name
     * @throws IllegalArgumentException if the name or the seed cannot be one
     */
    public Cosigner(String name, byte[] seed) {
        this.key = new VerifierKey(name, SignatureType.COSIGNATURE, Ed25519.raw(Ed25519.publicKeyOf(seed)));
        this.secret = Ed25519.privateKey(seed);
    }

    /** What verifies the cosignatures. */
    public VerifierKey key() {
        return key;
    }

    /**
     * The cosignature on a checkpoint. That the checkpoint is consistent with all before it, the caller has checked.
     *
     * @param seconds since 1970-01-01T00:00:00Z, from 1
     * @throws IllegalArgumentException if the note is no checkpoint, or the time is not after 1970
     */
    public NoteSignature cosign(Note note, long seconds) {
        if (seconds < 1) {
            throw new IllegalArgumentException("A cosignature has a time, not " + seconds);
        }
        String text = Checkpoint.parse(note.text()).text();
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(seconds).array();
        byte[] signature = Ed25519.sign(secret, SignatureType.cosigned(seconds, text));
        return NoteSignature.of(key.name(), key.id(), Ed25519.joined(time, signature));
    }

    /**
     * The time that a cosignature states, in seconds since 1970-01-01T00:00:00Z, worth as much as the cosignature.
     *
     * @throws IllegalArgumentException if the signature is none of a cosigner
     */
    public static long secondsOf(NoteSignature cosignature) {
        byte[] signature = cosignature.signature();
        long seconds = signature.length == SignatureType.COSIGNATURE_BYTES
                ? ByteBuffer.wrap(signature).getLong()
                : -1;
        if (seconds < 0) {
            throw new IllegalArgumentException("Not a cosignature: " + cosignature);
        }
        return seconds;
    }
}

package planledger.tlog;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;

/**
 * What a key's signatures are over. Its byte stands in the key and in the key's id (C2SP signed-note, "Signature types").
 */
public enum SignatureType {
    /** Over the text alone: how a log signs its checkpoints. */
    ED25519(0x01) {
        @Override
        boolean verifies(PublicKey key, String text, byte[] signature) {
            return Ed25519.verifies(key, Lines.utf8(text), signature);
        }
    },

    /** Over the time and the text of a checkpoint: how witnesses cosign (C2SP tlog-cosignature). */
    COSIGNATURE(0x04) {
        @Override
        boolean verifies(PublicKey key, String text, byte[] signature) {
            if (signature.length != COSIGNATURE_BYTES) {
                return false;
            }
            long time = ByteBuffer.wrap(signature).getLong();
            byte[] bare = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
            return time >= 0 && Ed25519.verifies(key, cosigned(time, text), bare);
        }
    };

    static final int COSIGNATURE_BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

    private final byte id;

    SignatureType(int id) {
        this.id = (byte) id;
    }

    byte id() {
        return id;
    }

    /** Whether a signature, without the key id before it, is the key's over a note's text. */
    abstract boolean verifies(PublicKey key, String text, byte[] signature);

    static SignatureType of(byte id) {
        for (SignatureType type : values()) {
            if (type.id == id) {
                return type;
            }
        }
        throw new IllegalArgumentException("Signatures of type " + id + " are not read here");
    }

    /** What a cosigner signs (C2SP tlog-cosignature, "Ed25519 signed message"). */
    static byte[] cosigned(long time, String text) {
        return Lines.utf8("cosignature/v1\ntime " + time + "\n" + text);
    }
}

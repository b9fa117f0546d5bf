package planledger.tlog;

/**
 * Evidence does not add up: a proof, a tile or a signature is not what it claims to be. Whoever catches this below
 * {@code main} hides it.
 */
public final class EvidenceBroken extends RuntimeException {
    public EvidenceBroken(String message) {
        super(message);
    }
}

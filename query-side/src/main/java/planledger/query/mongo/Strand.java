package planledger.query.mongo;

/**
 * One of the processors that feed a generation of a view. They follow the ledger each at its own pace.
 *
 * @param name small letters
 * @param segments parts that the processor's events are split into, which nodes share; a generation keeps their number
 *     for its life, so another one needs another schema
 */
public record Strand(String name, int segments) {
    public Strand {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("Not a strand's name: " + name); // Else it could be another's token.
        }
    }
}

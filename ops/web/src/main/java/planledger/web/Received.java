package planledger.web;

import java.util.function.Function;

/** The body of a request, parsed once; a resource reads it by its schema. */
public final class Received {
    private final Json json;
    private final Faults faults;

    private Received(Json json, Faults faults) {
        this.json = json;
        this.faults = faults;
    }

    static Received of(byte[] bytes) {
        Faults faults = new Faults();
        return new Received(StrictJson.read(bytes, faults), faults);
    }

    /** What the schema builds; declined with every fault at once where the body does not fit. */
    public <T> T as(Function<Input, T> schema) {
        Faults all = faults.copy();
        T built = Shape.object(schema).required(json, At.body(all));
        all.throwIfAny();
        return built;
    }

    /** The same text for the same content, however it was laid out. */
    public String canonical() {
        return CanonicalJson.of(json);
    }
}

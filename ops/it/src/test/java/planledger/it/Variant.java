package planledger.it;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A changed body.
 *
 * @param at JSON pointer to what is changed
 * @param required whether the schema of the object requires the member that is changed
 * @param words what the schema lists, if it lists words
 */
record Variant(Change change, String at, boolean required, Set<String> words, JsonNode body) {

    /** What is changed. */
    enum Change {
        STRANGER_ADDED,
        LEFT_OUT,
        NULLED,
        MISTYPED,
        /** At a limit, beyond it, another of the words that are listed, or of a strange form: taken or not as described. */
        OTHER
    }

    @Override
    public String toString() {
        return change + " " + at;
    }
}

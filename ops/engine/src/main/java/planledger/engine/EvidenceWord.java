package planledger.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the writer of the evidence says of it to the nodes that record.
 *
 * @param position the last ledger position that is under a checkpoint
 * @param broken what does not add up, with the place; null while all does
 */
public record EvidenceWord(long position, @Nullable String broken) {
    /** The question to which it is the answer. */
    public static final String QUESTION = "evidence-state";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public byte[] json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", position);
        if (broken != null) {
            fields.put("broken", broken);
        }
        return JSON.writeValueAsBytes(fields);
    }

    /** Empty where it is not such a word: who says something else has said nothing. */
    public static Optional<EvidenceWord> parse(byte[] json) {
        try {
            JsonNode said = JSON.readTree(json);
            JsonNode broken = said.path("broken");
            boolean isWord = said.path("position").isIntegralNumber() && (broken.isMissingNode() || broken.isString());
            return isWord
                    ? Optional.of(new EvidenceWord(
                            said.get("position").longValue(), broken.isString() ? broken.stringValue() : null))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}

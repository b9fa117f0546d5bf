package planledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.bundle.Bundle.Asked;
import planledger.bundle.Bundle.Evidenced;
import planledger.bundle.Bundle.HeadsProof;
import planledger.evidence.Trust;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the JSON files of a bundle are written: the same bytes on every machine. */
final class Forms {
    /** Grows when a release words what people read differently. */
    static final int FORMAT = 1;

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRINT = JSON.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private Forms() {}

    static byte[] bytes(JsonNode json) {
        return (PRINT.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode entries(Bundle bundle) {
        ObjectNode index = JSON.createObjectNode();
        index.put("format", FORMAT);
        index.put("plan", bundle.plan().text());
        ArrayNode entries = index.putArray("entries");
        for (int i = 0; i < bundle.entries().size(); i++) {
            entries.add(entry(i + 1, bundle.entries().get(i)));
        }
        return index;
    }

    private static ObjectNode entry(int revision, Evidenced entry) {
        ObjectNode line = JSON.createObjectNode();
        line.put("revision", revision);
        line.put("position", entry.position());
        line.put("type", entry.type());
        line.put("typeRevision", entry.typeRevision());
        line.put("recordedAt", entry.recordedAt().toString());
        line.put("actor", entry.actor());
        line.put("actorSalt", hex(entry.actorSalt()));
        ObjectNode texts = line.putObject("texts");
        for (Map.Entry<String, String> text : new TreeMap<>(entry.texts()).entrySet()) {
            texts.put(text.getKey(), text.getValue());
        }
        return line.put("leaf", entry.proof().index());
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    static ObjectNode policy(Trust policy) {
        ObjectNode form = JSON.createObjectNode();
        names(form.putArray("logs"), policy.logs());
        names(form.putArray("witnesses"), policy.witnesses());
        return form.put("quorum", policy.quorum());
    }

    private static void names(ArrayNode list, List<?> keys) {
        keys.forEach(key -> list.add(key.toString()));
    }

    static ObjectNode heads(HeadsProof heads) {
        ObjectNode form = JSON.createObjectNode();
        form.put("line", heads.head().line());
        form.put("index", heads.line().index());
        form.put("size", heads.line().size());
        ArrayNode path = form.putArray("path");
        heads.line().path().forEach(hash -> path.add(hash.base64()));
        return form;
    }

    static ObjectNode asOf(Asked asked) {
        ObjectNode form = JSON.createObjectNode();
        form.put("effectiveAt", asked.effectiveAt().toString());
        form.put("knownAt", asked.knownAt().toString());
        form.put("revision", asked.revision());
        return form.put("position", asked.position());
    }
}

package planledger.engine;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** What is known of an entry beside the fact itself, as a JSON object of strings and nothing else, sorted by name. */
final class MetaDataJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MetaDataJson() {}

    static byte[] write(MetaData metaData) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> entry : new TreeMap<>(metaData).entrySet()) {
                if (!(entry.getValue() instanceof String text)) {
                    throw new SerializationException("Metadata are strings, but " + entry.getKey() + " is not");
                }
                json.writeStringProperty(entry.getKey(), text);
            }
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new SerializationException("Metadata cannot be written: " + e.getOriginalMessage(), e);
        }
        return bytes.toByteArray();
    }

    static MetaData read(byte[] bytes) {
        Map<String, String> entries = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            for (String name; (name = json.nextName()) != null; ) {
                expect(json.nextToken() == JsonToken.VALUE_STRING);
                entries.put(name, json.getString());
            }
            expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        } catch (JacksonException e) {
            throw new SerializationException("Not metadata: " + e.getOriginalMessage(), e);
        }
        return MetaData.from(entries);
    }

    private static void expect(boolean asWritten) {
        if (!asWritten) {
            throw new SerializationException("Not metadata: one JSON object of strings is expected");
        }
    }
}

package planledger.query.entry;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads metadata. Of events it knows nothing and writes none: who projects entries must not open them. */
final class TestSerializer implements Serializer {
    private static final JsonMapper JSON = new JsonMapper();

    private final Converter converter = new ChainingConverter();

    static byte[] write(MetaData metaData) {
        return JSON.writeValueAsBytes(metaData);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        throw new AssertionError("Written anew: " + object);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As the interface has it.
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (!stored.getType().getName().equals(MetaData.class.getName())) {
            throw new AssertionError("Opened: " + stored.getType());
        }
        byte[] bytes = converter.convert(stored, byte[].class).getData();
        return (T) MetaData.from(JSON.readValue(bytes, Map.class));
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public Class classForType(SerializedType type) {
        return UnknownSerializedType.class;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // As the interface has it.
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(String.valueOf(type), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}

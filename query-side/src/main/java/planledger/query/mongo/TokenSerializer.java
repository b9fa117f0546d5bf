package planledger.query.mongo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as short texts: {@code 17}, {@code 3<17} for a replay at 3 that lasts until 17, {@code -} for the very
 * beginning. Names no class, so that none can be chosen by what is stored.
 */
final class TokenSerializer implements Serializer {
    private static final String TOKEN = "token";
    private static final String CONFIG = "config";
    private static final String CONFIG_KEY = "id";
    private static final String BEGINNING = "-";
    private static final String UNTIL = "<";

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        byte[] bytes = text(object).getBytes(StandardCharsets.UTF_8);
        return converter.convert(new SimpleSerializedObject<>(bytes, byte[].class, typeOf(object)), representation);
    }

    private static String text(@Nullable Object token) {
        if (token == null) {
            return BEGINNING;
        }
        if (token instanceof GlobalSequenceTrackingToken global) {
            return Long.toString(global.getGlobalIndex());
        }
        if (token instanceof ReplayToken replay && replay.context() == null) {
            return text(replay.getCurrentToken()) + UNTIL + text(replay.getTokenAtReset());
        }
        if (token instanceof ConfigToken config) {
            return config.get(CONFIG_KEY);
        }
        throw new IllegalArgumentException("Not a token that is stored here: " + token);
    }

    private static SerializedType typeOf(@Nullable Object token) {
        return new SimpleSerializedType(token instanceof ConfigToken ? CONFIG : TOKEN, null);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As the interface has it.
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        String text = new String(converter.convert(stored, byte[].class).getData(), StandardCharsets.UTF_8);
        if (stored.getType().getName().equals(CONFIG)) {
            return (T) new ConfigToken(Map.of(CONFIG_KEY, text));
        }
        if (stored.getType().getName().equals(TOKEN)) {
            return (T) token(text);
        }
        throw new IllegalArgumentException("Not a token: " + stored.getType());
    }

    private static @Nullable TrackingToken token(String text) {
        if (text.equals(BEGINNING)) {
            return null;
        }
        int until = text.indexOf(UNTIL);
        return until < 0
                ? new GlobalSequenceTrackingToken(Long.parseLong(text))
                : ReplayToken.createReplayToken(token(text.substring(until + 1)), token(text.substring(0, until)));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public Class classForType(SerializedType type) {
        return switch (type.getName()) {
            case TOKEN -> TrackingToken.class;
            case CONFIG -> ConfigToken.class;
            default -> UnknownSerializedType.class;
        };
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // As the interface has it.
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(
                type != null && ConfigToken.class.isAssignableFrom(type) ? CONFIG : TOKEN, null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}

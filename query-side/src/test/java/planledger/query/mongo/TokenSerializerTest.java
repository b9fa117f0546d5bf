package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSerializerTest {
    private final TokenSerializer serializer = new TokenSerializer();

    static Stream<@Nullable Object> tokens() {
        return Stream.of(
                null,
                at(0),
                at(17),
                ReplayToken.createReplayToken(at(17)),
                ReplayToken.createReplayToken(at(17), at(3)),
                new ConfigToken(Map.of("id", "b6f0")));
    }

    private static GlobalSequenceTrackingToken at(long index) {
        return new GlobalSequenceTrackingToken(index);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_token_reads_as_it_was_written(@Nullable Object token) {
        SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);

        Object read = serializer.deserialize(new SimpleSerializedObject<>(
                stored.getData(), byte[].class, stored.getType().getName(), null));

        assertEquals(token, read);
    }

    @Test
    void a_token_is_stored_as_a_short_text_that_names_no_class() {
        SerializedObject<byte[]> stored =
                serializer.serialize(ReplayToken.createReplayToken(at(17), at(3)), byte[].class);

        assertEquals("3<17", new String(stored.getData(), StandardCharsets.UTF_8));
        assertEquals("token", stored.getType().getName());
    }

    @Test
    void a_replay_goes_on_where_it_was_and_ends_where_it_began() {
        ReplayToken read = Objects.requireNonNull(serializer.deserialize(
                new SimpleSerializedObject<>("3<17".getBytes(StandardCharsets.UTF_8), byte[].class, "token", null)));

        assertEquals(at(18), read.advancedTo(at(18)));
        assertEquals(ReplayToken.createReplayToken(at(17), at(4)), read.advancedTo(at(4)));
    }

    @Test
    void nothing_else_is_written() {
        assertThrows(IllegalArgumentException.class, () -> serializer.serialize("token", byte[].class));
        assertThrows(
                IllegalArgumentException.class,
                () -> serializer.serialize(GapAwareTrackingToken.newInstance(3, java.util.Set.of(2L)), byte[].class));
    }

    @Test
    void nothing_else_is_read() {
        assertThrows(
                IllegalArgumentException.class,
                () -> serializer.deserialize(
                        new SimpleSerializedObject<>(new byte[0], byte[].class, "java.lang.Runtime", null)));
    }
}

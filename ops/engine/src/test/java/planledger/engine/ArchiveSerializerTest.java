package planledger.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planledger.archive.Archive;
import planledger.event.Commitment;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanId;

class ArchiveSerializerTest {
    private static final Serializer SERIALIZER = new ArchiveSerializer(new Archive());
    private static final String PLAN = "son-la.vpub.2025.06-kh-vpub";
    private static final Object EVENT = new EntryCorrected(
            new PlanId(PLAN),
            1,
            "/tasks/5/deadline",
            null,
            "Quý IV năm 2025",
            null,
            null,
            new Commitment("0".repeat(64)));

    @Test
    void an_event_is_named_by_its_wire_name_and_comes_back_as_it_was() {
        SerializedObject<byte[]> stored = SERIALIZER.serialize(EVENT, byte[].class);
        assertEquals(new SimpleSerializedType("entry-corrected", "2"), stored.getType());
        assertEquals(EntryCorrected.class, SERIALIZER.classForType(stored.getType()));
        assertEquals(EVENT, SERIALIZER.<byte[], Object>deserialize(stored));
    }

    @Test
    void an_older_form_is_handed_on_byte_for_byte_whichever_store_has_read_it() {
        byte[] bytes = SERIALIZER.serialize(EVENT, byte[].class).getData();
        for (Serializer store : List.of(SERIALIZER, new GrpcMetaDataAwareSerializer(SERIALIZER))) {
            SerializedMessage<?> read = new SerializedMessage<>(
                    "id",
                    new LazyDeserializingObject<>(
                            new SimpleSerializedObject<>(bytes, byte[].class, "entry-corrected", "1"), store),
                    new LazyDeserializingObject<>(MetaData.emptyInstance()));
            assertEquals(EVENT, read.getPayload());
            SerializedObject<byte[]> stored = read.serializePayload(new ArchiveSerializer(new Archive()), byte[].class);
            assertEquals(new SimpleSerializedType("entry-corrected", "1"), stored.getType());
            assertArrayEquals(bytes, stored.getData());
        }
        assertNotEquals(SERIALIZER, new Object());
        assertEquals(SERIALIZER.hashCode(), new ArchiveSerializer(new Archive()).hashCode());
    }

    @Test
    void an_event_is_written_as_text_too() {
        assertEquals(EVENT, SERIALIZER.<String, Object>deserialize(SERIALIZER.serialize(EVENT, String.class)));
    }

    @ParameterizedTest
    @CsvSource({"plan-dissolved, 1", "entry-corrected, 99", "planledger.event.PlanEvent$EntryCorrected, 1"})
    void a_form_that_this_release_does_not_know_is_kept_as_unknown(String name, String revision) {
        SerializedObject<String> stored = new SimpleSerializedObject<>("{}", String.class, name, revision);
        assertEquals(UnknownSerializedType.class, SERIALIZER.classForType(stored.getType()));
        UnknownSerializedType unknown =
                assertInstanceOf(UnknownSerializedType.class, SERIALIZER.<String, Object>deserialize(stored));
        assertEquals("{}", unknown.readData(String.class));
        assertEquals(stored.getType(), unknown.serializedType());
    }

    @Test
    void bytes_that_are_not_the_event_they_are_named_are_an_error() {
        SerializedObject<String> stored = new SimpleSerializedObject<>("{}", String.class, "entry-corrected", "2");
        assertThrows(SerializationException.class, () -> SERIALIZER.<String, Object>deserialize(stored));
    }

    @Test
    void nothing_but_events_and_metadata_is_stored() {
        assertThrows(SerializationException.class, () -> SERIALIZER.serialize("text", byte[].class));
        assertThrows(SerializationException.class, () -> SERIALIZER.serialize(null, byte[].class));
    }

    @Test
    void metadata_are_one_json_object_of_strings_in_the_order_of_their_names() {
        MetaData metadata = MetaData.from(Map.of("b", "Đ\"\n", "actor", "clerk", "a", ""));
        SerializedObject<String> stored = SERIALIZER.serialize(metadata, String.class);
        assertEquals("{\"a\":\"\",\"actor\":\"clerk\",\"b\":\"Đ\\\"\\n\"}", stored.getData());
        assertEquals(metadata, SERIALIZER.<String, Object>deserialize(stored));
    }

    @Test
    void metadata_that_are_no_strings_are_not_stored() {
        assertThrows(SerializationException.class, () -> metadata("attempts", 3));
        assertThrows(SerializationException.class, () -> metadata("nothing", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{\"a\":[]}",
                "{\"a\":\"b\"",
                "{\"a\":\"b\"}{}",
                "{\"a\":\"b\",\"a\":\"c\"}",
                "{\"@class\":[\"java.util.HashMap\",{}]}"
            })
    void what_is_not_one_json_object_of_strings_is_not_read_as_metadata(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThrows(
                SerializationException.class,
                () -> SERIALIZER.<byte[], Object>deserialize(new SerializedMetaData<>(bytes, byte[].class)));
    }

    private static void metadata(String name, @Nullable Object value) {
        SERIALIZER.serialize(MetaData.with(name, value), byte[].class);
    }
}

package planledger.engine;

import java.util.Optional;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import planledger.archive.Archive;
import planledger.event.LedgerEvent;

/**
 * Axon's way to the archive: events under their wire names, metadata as JSON, and nothing else. What a later release
 * wrote comes back as {@link UnknownSerializedType}, so that no reader takes a gap for the end or skips it unseen.
 */
public final class ArchiveSerializer implements Serializer {
    private static final String METADATA = MetaData.class.getName();

    private final Archive archive;
    private final Converter converter = new ChainingConverter(ArchiveSerializer.class.getClassLoader());

    public ArchiveSerializer(Archive archive) {
        this.archive = archive;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object instanceof MetaData metaData) {
            T json = converter.convert(MetaDataJson.write(metaData), representation);
            return new SerializedMetaData<>(json, representation);
        }
        if (object instanceof LedgerEvent event) {
            Archive.Stored stored = archive.write(event);
            T json = converter.convert(stored.bytes(), representation);
            return new SimpleSerializedObject<>(json, representation, stored.name(), stored.revision());
        }
        throw new SerializationException("Only events and their metadata are stored, not "
                + (object == null ? "nothing" : object.getClass().getName()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon leaves the type to the caller.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        byte[] json = converter.convert(serialized, byte[].class).getData();
        if (METADATA.equals(type.getName())) {
            return (T) MetaDataJson.read(json);
        }
        if (typeOf(type).isEmpty()) {
            return (T) new UnknownSerializedType(this, serialized);
        }
        try {
            return (T) archive.read(type.getName(), type.getRevision(), json).orElseThrow();
        } catch (IllegalArgumentException e) {
            throw new SerializationException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature.
    public Class classForType(SerializedType type) {
        if (METADATA.equals(type.getName())) {
            return MetaData.class;
        }
        return typeOf(type).<Class<?>>map(known -> known).orElse(UnknownSerializedType.class);
    }

    /** Only a stored form is named; no class of ours has a name of its own outside the catalogue. */
    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
        return new SimpleSerializedType(type == null ? "empty" : type.getName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    /**
     * Axon asks by it whether what is stored can be handed on byte for byte, and writes it anew where it cannot: an older
     * form would then be shown, and proven, as one that was never stored. Axon Server's store reads through a wrapper.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArchiveSerializer || new GrpcMetaDataAwareSerializer(this).equals(other);
    }

    @Override
    public int hashCode() {
        return ArchiveSerializer.class.hashCode();
    }

    private Optional<Class<? extends LedgerEvent>> typeOf(SerializedType type) {
        String revision = type.getRevision();
        return revision == null ? Optional.empty() : archive.typeOf(type.getName(), revision);
    }
}

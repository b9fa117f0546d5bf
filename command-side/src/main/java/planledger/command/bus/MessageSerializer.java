package planledger.command.bus;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import planledger.archive.WireForm;
import planledger.command.entry.EntryCommand;
import planledger.command.entry.Failure;
import planledger.command.entry.Outcome;
import planledger.command.entry.WireOutcomes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nodes send each other: commands, outcomes and failures, as JSON under names. Anything else is refused on both
 * ends, so that nobody can have a class of his choice made from what he sends.
 */
final class MessageSerializer implements Serializer {
    private static final String OUTCOME = "outcome";
    private static final String FAILURE = "failure";

    private final JsonMapper json = WireForm.mapper();
    private final Converter converter = new ChainingConverter(MessageSerializer.class.getClassLoader());
    private final Map<String, Class<? extends EntryCommand>> commands;
    private final Map<Class<?>, String> names;

    MessageSerializer(List<CommandForms> forms) {
        commands = forms.stream()
                .flatMap(each -> each.types().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        names = commands.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        byte[] bytes;
        if (object instanceof Outcome outcome) {
            bytes = json.writeValueAsBytes(WireOutcomes.write(outcome));
        } else if (object instanceof Failure failure) {
            bytes = json.writeValueAsBytes(WireOutcomes.write(failure));
        } else if (object instanceof EntryCommand) {
            bytes = json.writeValueAsBytes(object);
        } else {
            throw new SerializationException("Nodes do not send each other "
                    + (object == null ? "nothing" : object.getClass().getName()));
        }
        SerializedType type = typeForClass(object.getClass());
        return new SimpleSerializedObject<>(converter.convert(bytes, representation), representation, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon leaves the type to the caller.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String name = serialized.getType().getName();
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        try {
            if (name.equals(OUTCOME)) {
                return (T) WireOutcomes.outcome(json.readTree(bytes));
            }
            if (name.equals(FAILURE)) {
                return (T) WireOutcomes.failure(json.readTree(bytes));
            }
            return (T) json.readValue(bytes, command(name));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SerializationException("Not a message " + name + ": " + e.getMessage(), e);
        }
    }

    private Class<? extends EntryCommand> command(String name) {
        Class<? extends EntryCommand> type = commands.get(name);
        if (type == null) {
            throw new SerializationException("This release does not know the message " + name);
        }
        return type;
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature.
    public Class classForType(SerializedType type) {
        return switch (type.getName()) {
            case OUTCOME -> Outcome.class;
            case FAILURE -> Failure.class;
            default -> command(type.getName());
        };
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
        if (type == null) {
            return SerializedType.emptyType();
        }
        String name =
                Outcome.class.isAssignableFrom(type) ? OUTCOME : type == Failure.class ? FAILURE : names.get(type);
        if (name == null) {
            throw new SerializationException("Nodes do not send each other " + type.getName());
        }
        return new SimpleSerializedType(name, null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}

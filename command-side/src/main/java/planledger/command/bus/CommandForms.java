package planledger.command.bus;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import planledger.command.entry.EntryCommand;

/**
 * The commands of one kind of stream under the names by which nodes send them: {@code amend-task}. They are stored
 * nowhere, so that a name lasts only as long as nodes of two releases run side by side.
 */
public record CommandForms(Map<String, Class<? extends EntryCommand>> types) {
    public CommandForms {
        types = Map.copyOf(types);
    }

    /** Every command of a sealed family. */
    @SuppressWarnings("unchecked") // What a family of commands permits are commands.
    public static CommandForms of(Class<? extends EntryCommand> family) {
        Class<?>[] kinds = family.getPermittedSubclasses();
        List<Class<?>> types = kinds == null ? List.of(family) : Arrays.asList(kinds);
        Map<String, Class<? extends EntryCommand>> forms = new LinkedHashMap<>();
        types.forEach(type -> forms.put(name(type), (Class<? extends EntryCommand>) type));
        return new CommandForms(forms);
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

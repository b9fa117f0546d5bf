package planledger.command.bus;

import java.util.List;
import planledger.command.entry.EntryCommand;

/** What arrives at another node of what one node sends. */
public final class Trip {
    private Trip() {}

    /** The command as the other node gets it. */
    public static Object of(EntryCommand command, CommandForms forms) {
        MessageSerializer messages = new MessageSerializer(List.of(forms));
        return messages.deserialize(messages.serialize(command, byte[].class));
    }
}

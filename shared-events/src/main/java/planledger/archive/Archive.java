package planledger.archive;

import java.util.Optional;
import planledger.event.LedgerEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns events into the bytes that are stored and proven, and back. What is stored is named by a wire name and a
 * revision, never by a class, and is UTF-8 JSON in a fixed order. Reading is closed: a field that the revision does not
 * have is an error.
 */
public final class Archive {
    private final JsonMapper json = WireForm.mapper();

    /**
     * An event as it is stored.
     *
     * @param name wire name, kebab-case, for ever
     * @param revision revision of the form, counted from 1
     * @param bytes JSON in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes are the very thing; nobody compares these records.
    public record Stored(String name, String revision, byte[] bytes) {}

    /** The stored form of an event, in its newest revision. */
    public Stored write(LedgerEvent event) {
        Catalogue.Line line = Catalogue.of(event.getClass());
        return new Stored(line.name(), line.revision(), json.writeValueAsBytes(event));
    }

    /**
     * The event of a stored form; empty where this release does not know the name or revision.
     *
     * @throws IllegalArgumentException if the bytes are not that event
     */
    public Optional<LedgerEvent> read(String name, String revision, byte[] bytes) {
        return line(name, revision).map(line -> read(line, bytes));
    }

    /** The kind of event that a stored form holds; empty where this release does not know the name or revision. */
    public Optional<Class<? extends LedgerEvent>> typeOf(String name, String revision) {
        return line(name, revision).map(Catalogue.Line::type);
    }

    /** The wire name under which an event is stored. */
    public static String nameOf(LedgerEvent event) {
        return Catalogue.of(event.getClass()).name();
    }

    private static Optional<Catalogue.Line> line(String name, String revision) {
        return Catalogue.lines()
                .filter(line -> line.name().equals(name) && line.revision().equals(revision))
                .findFirst();
    }

    private LedgerEvent read(Catalogue.Line line, byte[] bytes) {
        try {
            return json.readValue(bytes, line.type());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "Not a " + line.name() + " of revision " + line.revision() + ": " + e.getOriginalMessage(), e);
        }
    }
}

package planledger.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import planledger.evidence.StoredEvents;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The stored events of a ledger, page by page, with their exact bytes. */
final class ServedEvents implements StoredEvents {
    private static final int PAGE = 500;

    private final Client client;
    private final Deque<StoredEvent> page = new ArrayDeque<>();
    private long after;
    private boolean ended;

    ServedEvents(Client client) {
        this.client = client;
    }

    @Override
    public @Nullable StoredEvent next() {
        if (page.isEmpty() && !ended) {
            turn();
        }
        return page.poll();
    }

    private void turn() {
        String request = "/api/entries"
                + new QueryString()
                        .with("after", Long.toString(after))
                        .with("limit", Integer.toString(PAGE))
                        .text();
        try {
            JsonNode entries = client.get(request).taken().path("entries");
            long before = after;
            for (JsonNode entry : entries) {
                StoredEvent event = event(request, entry);
                page.add(event);
                after = Math.max(after, event.position());
            }
            ended = after == before; // Whoever gives the same page for ever gives nothing more.
        } catch (Failed e) {
            throw new Unread(e);
        }
    }

    private static StoredEvent event(String request, JsonNode entry) throws Failed {
        try {
            String salt = text(entry, "actorSalt");
            return new StoredEvent(
                    entry.required("position").longValue(),
                    entry.required("stream").stringValue(),
                    entry.required("sequence").longValue(),
                    entry.required("type").stringValue(),
                    entry.required("revision").stringValue(),
                    Instant.parse(entry.required("recordedAt").stringValue()),
                    Base64.getDecoder().decode(entry.required("payload").stringValue()),
                    text(entry, "actor"),
                    salt == null ? null : HexFormat.of().parseHex(salt));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw Failed.unlike("GET " + request);
        }
    }

    private static @Nullable String text(JsonNode entry, String member) {
        JsonNode value = entry.path(member);
        return value.isString() ? value.stringValue() : null;
    }
}

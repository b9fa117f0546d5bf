package planledger.it;

import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a browser says over its socket: answers to calls by their number, and events by their name. */
final class BrowserMessages implements WebSocket.Listener {
    private final Map<Long, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();

    private record Awaited(Predicate<JsonNode> condition, CompletableFuture<JsonNode> told) {}

    CompletableFuture<JsonNode> answerTo(long id) {
        return answers.computeIfAbsent(id, any -> new CompletableFuture<>());
    }

    /** The next event of this name that fits. */
    CompletableFuture<JsonNode> next(String event, Predicate<JsonNode> condition) {
        Awaited next = new Awaited(condition, new CompletableFuture<>());
        awaited.put(event, next);
        return next.told();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            take(RunningLedger.JSON.readTree(message.toString()));
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode told) {
        if (told.has("id")) {
            CompletableFuture<JsonNode> answer = answerTo(told.get("id").longValue());
            if (told.has("error")) {
                answer.completeExceptionally(
                        new AssertionError(told.get("error").toString()));
            } else {
                answer.complete(told.get("result"));
            }
        } else {
            Awaited next = awaited.get(told.get("method").stringValue());
            if (next != null && next.condition().test(told.get("params"))) {
                next.told().complete(told.get("params"));
            }
        }
    }
}

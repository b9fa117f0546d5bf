package planledger.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document to be entered, as a file: {@code {about, calls: [{method, path, idempotencyKey, body}]}}. {@code about} is
 * for people; only the calls are sent, in order.
 */
public record Document(String name, List<Call> calls) {
    private static final int CALLS_MAX = 10_000;
    private static final Set<String> MEMBERS = Set.of("about", "calls");
    private static final Set<String> MEMBERS_OF_CALL = Set.of("method", "path", "idempotencyKey", "body");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public Document {
        calls = List.copyOf(calls);
    }

    /** One entry: where it goes, the key by which a second attempt is known, and what it says. */
    public record Call(String path, String idempotencyKey, JsonNode body) {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not of this form; says where
     */
    public static Document read(String name, byte[] file) {
        JsonNode root;
        try {
            root = JSON.readTree(file);
        } catch (JacksonException e) {
            throw wrong(name, "không phải JSON", "is not JSON: " + Cells.line(e.getOriginalMessage()));
        }
        onlyMembers(name, root, MEMBERS);
        JsonNode calls = root.path("calls");
        if (!calls.isArray() || calls.isEmpty() || calls.size() > CALLS_MAX) {
            throw wrong(name, "phải có từ 1 đến " + CALLS_MAX + " calls", "needs 1 to " + CALLS_MAX + " calls");
        }
        List<Call> read = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            read.add(call(name + " /calls/" + i, calls.get(i)));
        }
        return new Document(name, read);
    }

    private static Call call(String where, JsonNode call) {
        onlyMembers(where, call, MEMBERS_OF_CALL);
        if (!"POST".equals(text(call, "method"))) {
            throw wrong(where, "method phải là POST", "method must be POST");
        }
        String path = text(call, "path");
        if (path == null || !isPathOfTheApi(path)) {
            throw wrong(where, "path phải là đường dẫn /api/...", "path must be a path /api/...");
        }
        String key = text(call, "idempotencyKey");
        if (key == null || !key.matches("[\\x21-\\x7E]{1,200}")) {
            throw wrong(
                    where,
                    "idempotencyKey phải có 1 đến 200 ký tự ASCII nhìn thấy được",
                    "idempotencyKey must be 1 to 200 visible ASCII characters");
        }
        if (!call.path("body").isObject()) {
            throw wrong(where, "body phải là đối tượng JSON", "body must be a JSON object");
        }
        return new Call(path, key, call.path("body"));
    }

    /** A file comes from others: what it names is sent with a password, so it goes to the API and nowhere else. */
    private static boolean isPathOfTheApi(String path) {
        try {
            URI uri = URI.create(path);
            return path.startsWith("/api/")
                    && path.equals(uri.getRawPath())
                    && Arrays.stream(uri.getPath().split("/", -1)).noneMatch(Set.of(".", "..")::contains);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void onlyMembers(String where, JsonNode object, Set<String> members) {
        if (!object.isObject()) {
            throw wrong(where, "phải là đối tượng JSON", "must be a JSON object");
        }
        for (String member : object.propertyNames()) {
            if (!members.contains(member)) {
                String shown = Cells.line(member);
                throw wrong(where, "không có trường " + shown, "there is no field " + shown);
            }
        }
    }

    private static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isString() ? value.asString() : null;
    }

    private static IllegalArgumentException wrong(String where, String why, String whyEn) {
        return new IllegalArgumentException(where + ": " + why + ". · " + whyEn + ".");
    }
}

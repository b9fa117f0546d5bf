package planledger.command.entry;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.answer.Answers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How nodes tell each other what came of a command: rules by their names and in words, entries as they are answered. */
public final class WireOutcomes {
    private static final String KIND = "kind";
    private static final String RECORDED = "recorded";
    private static final String REHEARSED = "rehearsed";
    private static final String NO = "no";
    private static final String MOVED = "moved";

    private WireOutcomes() {}

    /** A failure as JSON. */
    public static ObjectNode write(Failure failure) {
        ObjectNode json = Answers.object().put(KIND, failure.kind().name());
        if (failure.outcome() != null) {
            json.set("outcome", write(failure.outcome()));
        }
        return json;
    }

    /** An outcome as JSON. */
    public static ObjectNode write(Outcome outcome) {
        ObjectNode json = Answers.object();
        if (outcome instanceof Outcome.Recorded recorded) {
            return entry(json.put(KIND, RECORDED), recorded.revision(), recorded.entry());
        }
        if (outcome instanceof Outcome.Rehearsed rehearsed) {
            return entry(json.put(KIND, REHEARSED), rehearsed.revision(), rehearsed.entry());
        }
        if (outcome instanceof Outcome.Moved moved) {
            return json.put(KIND, MOVED).put("current", moved.current());
        }
        if (outcome instanceof Outcome.No no) {
            ArrayNode broken = json.put(KIND, NO).putArray("broken");
            no.broken().forEach(each -> rule(broken.addObject(), each));
            return json;
        }
        throw new AssertionError("An outcome without a form: " + outcome);
    }

    private static ObjectNode entry(ObjectNode json, long revision, Written entry) {
        Told told = Told.of(entry, revision);
        json.put("revision", revision);
        json.put("stream", told.stream());
        json.put("location", told.location());
        json.set("answer", told.answer());
        json.set("findings", told.findings());
        json.set("findingRules", Answers.value(told.findingRules()));
        return json;
    }

    private static void rule(ObjectNode json, Refused.Broken broken) {
        json.put("rule", broken.rule().name());
        json.put("status", broken.rule().status().name());
        json.put("path", broken.path());
        json.put("subject", broken.subject());
        json.put("message", broken.rule().message(broken.subject()));
        json.put("messageEn", broken.rule().messageEn(broken.subject()));
    }

    /** A failure that another node wrote. */
    public static Failure failure(JsonNode json) {
        JsonNode outcome = json.get("outcome");
        return new Failure(
                Failure.Kind.valueOf(json.required(KIND).stringValue()), outcome == null ? null : outcome(outcome));
    }

    /** An outcome that another node wrote. */
    public static Outcome outcome(JsonNode json) {
        String kind = json.required(KIND).stringValue();
        return switch (kind) {
            case RECORDED -> new Outcome.Recorded(json.required("revision").longValue(), told(json));
            case REHEARSED -> new Outcome.Rehearsed(json.required("revision").longValue(), told(json));
            case MOVED -> new Outcome.Moved(json.required("current").longValue());
            case NO ->
                new Outcome.No(json.required("broken")
                        .valueStream()
                        .map(WireOutcomes::broken)
                        .toList());
            default -> throw new IllegalArgumentException("No outcome is called " + kind);
        };
    }

    private static Told told(JsonNode json) {
        List<String> rules = json.required("findingRules")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        return new Told(
                json.required("stream").stringValue(),
                json.required("location").stringValue(),
                (ObjectNode) json.required("answer"),
                (ArrayNode) json.required("findings"),
                rules);
    }

    private static Refused.Broken broken(JsonNode json) {
        return new Refused.Broken(
                new ToldRule(
                        json.required("rule").stringValue(),
                        RefusalRule.Status.valueOf(json.required("status").stringValue()),
                        json.required("message").stringValue(),
                        json.required("messageEn").stringValue()),
                text(json, "path"),
                Objects.requireNonNull(text(json, "subject")));
    }

    private static @Nullable String text(JsonNode json, String member) {
        JsonNode value = json.required(member);
        return value.isNull() ? null : value.stringValue();
    }

    /** A rule of another node's release: its words came along. */
    private record ToldRule(String name, Status status, String said, String saidEn) implements RefusalRule {
        @Override
        public String message(String subject) {
            return said;
        }

        @Override
        public String messageEn(String subject) {
            return saidEn;
        }
    }
}

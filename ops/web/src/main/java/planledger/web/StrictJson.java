package planledger.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads bytes as one JSON value (RFC 8259): UTF-8 only, bounded depth, no key twice, nothing after the end. */
final class StrictJson {
    static final int DEPTH_MAX = 32;

    /** Sizes are bounded by the body; depth is the only limit of the parser that a body can meet. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(BodyReader.BODY_MAX_BYTES)
                    .maxNumberLength(BodyReader.BODY_MAX_BYTES)
                    .maxNameLength(BodyReader.BODY_MAX_BYTES)
                    .build())
            .build();

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** Throws where the bytes are no JSON; notes what is wrong within it. */
    static Json read(byte[] bytes, Faults faults) {
        String text = decoded(bytes);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            StrictJson reader = new StrictJson(parser);
            parser.nextToken();
            Json value = reader.value(At.body(faults));
            if (parser.nextToken() != null) {
                throw notJson(parser.currentTokenLocation());
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw declined(SchemaRule.NESTED_TOO_DEEP, DEPTH_MAX);
        } catch (JacksonException e) {
            throw notJson(e.getLocation());
        }
    }

    private Json value(At at) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw notJson(parser.currentLocation());
        }
        return switch (token) {
            case START_OBJECT -> members(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> text(at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString());
            case VALUE_TRUE -> new Json.Truth(true);
            case VALUE_FALSE -> new Json.Truth(false);
            case VALUE_NULL -> new Json.Nothing();
            default -> throw notJson(parser.currentTokenLocation());
        };
    }

    /** Jackson's own check for duplicates stops at the first and knows no path; this one names each and goes on. */
    private Json members(At at) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = Prose.composed(parser.currentName());
            At member = at.member(name);
            parser.nextToken();
            Json value = value(member);
            if (!Prose.isTaken(name)) {
                member.fault(SchemaRule.CHARACTER_REFUSED);
            } else if (members.putIfAbsent(name, value) != null) {
                member.fault(SchemaRule.KEY_TWICE);
            }
        }
        return new Json.Members(members);
    }

    private Json items(At at) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(at.item(items.size())));
        }
        return new Json.Items(items);
    }

    private Json text(At at) {
        String text = parser.getString();
        if (!Prose.isTaken(text)) {
            at.fault(SchemaRule.CHARACTER_REFUSED);
        }
        return new Json.Text(text);
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                throw declined(SchemaRule.NOT_UTF8);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw declined(SchemaRule.NOT_UTF8);
        }
    }

    private static Declined notJson(tools.jackson.core.TokenStreamLocation at) {
        return declined(SchemaRule.NOT_JSON, at.getLineNr(), at.getColumnNr());
    }

    private static Declined declined(SchemaRule rule, Object... details) {
        return Faults.only(rule.inBody("", details));
    }
}

package planledger.bundle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.bundle.Bundle.Asked;
import planledger.event.PlanId;
import planledger.evidence.Heads;
import planledger.evidence.Trust;
import planledger.tlog.Hash;
import planledger.tlog.InclusionProof;
import planledger.tlog.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Which entries a bundle says it holds.
 *
 * @param format in which people's texts are worded
 */
record Index(int format, PlanId plan, List<Line> lines) {
    private static final int KEYS_MAX = 100;

    Index {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > Bundle.ENTRIES_MAX) {
            throw new IllegalArgumentException("BUNDLE_ENTRIES_MAX: " + lines.size() + " of " + Bundle.ENTRIES_MAX);
        }
    }

    /** What is said of one entry. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes are the very thing; nobody compares these records.
    record Line(
            long position,
            String type,
            String typeRevision,
            Instant recordedAt,
            @Nullable String actor,
            byte @Nullable [] salt,
            Map<String, String> texts,
            long leaf) {}

    private interface Reading<T> {
        T read(JsonNode json);
    }

    private static <T> T read(byte[] file, Reading<T> reading) {
        try {
            return reading.read(Forms.JSON.readTree(file));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static Index of(byte[] file) {
        return read(file, json -> {
            List<Line> lines = new ArrayList<>();
            json.required("entries").forEach(line -> lines.add(line(line)));
            return new Index(
                    json.required("format").intValue(),
                    new PlanId(json.required("plan").stringValue()),
                    lines);
        });
    }

    private static Line line(JsonNode json) {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> text : json.required("texts").properties()) {
            texts.put(text.getKey(), text.getValue().stringValue());
        }
        String salt = text(json, "actorSalt");
        return new Line(
                json.required("position").longValue(),
                json.required("type").stringValue(),
                json.required("typeRevision").stringValue(),
                Instant.parse(json.required("recordedAt").stringValue()),
                text(json, "actor"),
                salt == null ? null : HexFormat.of().parseHex(salt),
                texts,
                json.required("leaf").longValue());
    }

    private static @Nullable String text(JsonNode json, String member) {
        JsonNode value = json.required(member);
        return value.isNull() ? null : value.stringValue();
    }

    static Trust policy(byte[] file) {
        return read(
                file,
                json -> new Trust(
                        keys(json.required("logs")),
                        keys(json.required("witnesses")),
                        json.required("quorum").intValue(),
                        List.of()));
    }

    private static List<VerifierKey> keys(JsonNode list) {
        if (list.size() > KEYS_MAX) {
            throw new IllegalArgumentException("KEYS_MAX: " + list.size() + " of " + KEYS_MAX);
        }
        return list.valueStream()
                .map(key -> VerifierKey.parse(key.stringValue()))
                .toList();
    }

    /** The line of heads and its proof. */
    record HeadsLine(Heads.Head head, InclusionProof proof) {}

    static HeadsLine heads(byte[] file) {
        return read(
                file,
                json -> new HeadsLine(
                        Heads.Head.parse(json.required("line").stringValue()),
                        new InclusionProof(
                                json.required("index").longValue(),
                                json.required("size").longValue(),
                                json.required("path")
                                        .valueStream()
                                        .map(hash -> Hash.base64(hash.stringValue()))
                                        .toList())));
    }

    /** What the plan was asked for, as the rendered plan says. */
    static Asked asked(byte[] file) {
        return read(file, json -> {
            JsonNode asOf = json.required("asOf");
            return new Asked(
                    LocalDate.parse(asOf.required("effectiveAt").stringValue()),
                    Instant.parse(asOf.required("knownAt").stringValue()),
                    asOf.required("revision").longValue(),
                    asOf.required("position").longValue());
        });
    }
}

package planledger.cli;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of answers as text. None, unknown and undetermined stay three different things. */
public final class Cells {
    public static final String NONE = "không có · none";
    public static final String UNKNOWN = "chưa biết · not known";
    private static final String UNDETERMINED = "chưa xác định · undetermined: ";
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** Besides control characters: what breaks a line, and what makes text run the other way. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private Cells() {}

    /** What a cell says: prose, names, a deadline as printed, cited documents. */
    public static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty())) {
            return NONE;
        }
        if (value.isArray()) {
            return value.valueStream().map(Cells::text).collect(Collectors.joining("; "));
        }
        if (!value.isObject()) {
            return line(value.asString());
        }
        if (value.path("unknown").asBoolean(false)) {
            return UNKNOWN;
        }
        return value.path("undetermined").asBoolean(false) ? UNDETERMINED + open(value) : named(value);
    }

    /** A document by its number; by its title, or as another says it, where it has none. */
    public static String document(JsonNode instrument) {
        String name =
                instrument.path("number").asString(instrument.path("title").asString(""));
        LocalDate issued = date(instrument.path("issuedOn"));
        return (name.isEmpty() ? "văn bản chưa có số · unnumbered" : line(name))
                + (issued == null ? "" : " ngày " + day(issued));
    }

    /** What proves a completion: a document or a link. */
    static String evidence(JsonNode evidence) {
        JsonNode url = evidence.path("url");
        return url.isString() ? line(url.asString()) : document(evidence);
    }

    /** From when an act binds: a day, or what bounds it. */
    public static String effect(JsonNode from) {
        LocalDate on = date(from.path("date"));
        if (on != null) {
            return day(on);
        }
        List<String> bounds = new ArrayList<>();
        LocalDate notBefore = date(from.path("notBefore").path("on"));
        LocalDate notAfter = date(from.path("notAfter").path("on"));
        if (notBefore != null) {
            bounds.add("không trước · not before " + day(notBefore));
        }
        if (notAfter != null) {
            bounds.add("không sau · not after " + day(notAfter));
        }
        return bounds.isEmpty() ? UNKNOWN : String.join(", ", bounds);
    }

    /** The two times of an answer. */
    public static String asOf(JsonNode asOf) {
        String planned = asOf.path("plannedSoFar").asBoolean(false) ? " (dự kiến đến nay · planned so far)" : "";
        LocalDate on = date(asOf.path("effectiveAt"));
        return (on == null ? UNKNOWN : day(on)) + planned + ", biết đến · known to "
                + line(asOf.path("knownAt").asString("")) + ", vị trí · position "
                + asOf.path("position").asLong(0);
    }

    /** As Vietnamese documents print it. */
    public static String day(LocalDate day) {
        return PRINTED.format(day);
    }

    /** Text on one line, composed, so that neither the screen nor a log is steered by what somebody entered. */
    public static String line(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String open(JsonNode value) {
        List<String> readings = new ArrayList<>();
        value.path("possible").forEach(possible -> readings.add(text(possible.path("value"))));
        readings.add(text(value.path("otherwise")));
        return String.join(" / ", readings);
    }

    private static String named(JsonNode value) {
        for (String member : List.of("printed", "asPrinted", "number", "title")) {
            if (value.path(member).isString()) {
                return line(value.path(member).asString());
            }
        }
        return line(value.toString());
    }

    private static @Nullable LocalDate date(JsonNode value) {
        try {
            return value.isString() ? LocalDate.parse(value.asString()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package planledger.command.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request to the API as it is made of a form: its JSON, and which field each place in it came from. */
final class ApiBody {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode json = NODES.objectNode();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * Where a value came from.
     *
     * @param within the field, in both languages, where it holds several things; may be empty
     */
    record Place(String field, String within, String withinEn) {}

    ObjectNode json() {
        return json;
    }

    /** What could not even be read; nothing is sent then. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    void mistake(String field, String vi, String en) {
        mistakes.add(new Mistake(field, vi, en));
    }

    /** Whatever is said about this place in the request is said of the field, also where nothing was filled in. */
    void place(String pointer, String field) {
        place(pointer, new Place(field, "", ""));
    }

    void place(String pointer, Place place) {
        places.put(pointer, place);
    }

    /** Puts a value where the pointer leads; lists are filled in order. */
    void put(String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/", -1);
        JsonNode at = json;
        for (int i = 0; i < steps.length - 1; i++) {
            at = descend(at, steps[i], isIndex(steps[i + 1]));
        }
        set(at, steps[steps.length - 1], value);
    }

    /** Makes sure that there is an object, or a list, at a place. */
    void ensure(String pointer, boolean list) {
        if (json.at(pointer).isMissingNode()) {
            put(pointer, list ? NODES.arrayNode() : NODES.objectNode());
        }
    }

    private static JsonNode descend(JsonNode at, String step, boolean list) {
        JsonNode next = isIndex(step) ? at.path(Integer.parseInt(step)) : at.path(step);
        if (next.isMissingNode()) {
            next = list ? NODES.arrayNode() : NODES.objectNode();
            set(at, step, next);
        }
        return next;
    }

    private static void set(JsonNode at, String step, JsonNode value) {
        if (at instanceof ArrayNode list) {
            list.add(value);
        } else if (at.path(step) instanceof ArrayNode list && value instanceof ArrayNode more) {
            list.addAll(more); // Sections are read off the annex, and typed.
        } else {
            ((ObjectNode) at).set(step, value);
        }
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What the API says of a place, said of the field that it came from; of none where it came from nowhere. */
    Mistake mistake(JsonNode fault) {
        String pointer = fault.path("path").asString("");
        String vi = fault.path("message").asString("");
        String en = fault.path("messageEn").asString("");
        Place place = places.get(pointer);
        String tail = "";
        for (String up = pointer; place == null && up.lastIndexOf('/') >= 0; ) {
            tail = up.substring(up.lastIndexOf('/') + 1);
            up = up.substring(0, up.lastIndexOf('/'));
            place = places.get(up);
        }
        if (place == null) {
            place = places.entrySet().stream()
                    .filter(each -> !pointer.isEmpty() && each.getKey().startsWith(pointer + "/"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(new Place("", "", ""));
        }
        if (isIndex(tail) && place.within().isEmpty()) {
            String line = Integer.toString(Integer.parseInt(tail) + 1);
            place = new Place(place.field(), "Dòng " + line, "Line " + line);
        }
        return new Mistake(place.field(), said(place.within(), vi), said(place.withinEn(), en));
    }

    private static String said(String within, String message) {
        return within.isEmpty() ? message : within + ": " + message;
    }
}

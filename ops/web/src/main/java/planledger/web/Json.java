package planledger.web;

import java.util.List;
import java.util.Map;

/** A parsed value as the bytes say it: nothing converted, a number is its literal. */
sealed interface Json {
    record Members(Map<String, Json> all) implements Json {}

    record Items(List<Json> all) implements Json {}

    record Text(String text) implements Json {}

    record Numeral(String literal) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}
}

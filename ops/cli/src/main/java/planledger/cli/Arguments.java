package planledger.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind a subcommand: {@code --name value} or {@code --name=value}, and names of things. */
record Arguments(Map<String, String> options, List<String> names) {
    Arguments {
        options = Map.copyOf(options);
        names = List.copyOf(names);
    }

    /** Stands between the values of an option that may be given several times; no word of a command line has it. */
    private static final String NEXT = "\0";

    /** @throws IllegalArgumentException if an option is unknown, lacks its value, or stands twice and is not repeatable */
    static Arguments of(List<String> words, Set<String> known, Set<String> repeatable) {
        Map<String, String> options = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                names.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(name)) {
                throw wrong(name, "không có lựa chọn này", "there is no such option");
            }
            if (equals < 0 && i + 1 == words.size()) {
                throw wrong(name, "thiếu giá trị", "its value is missing");
            }
            String value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
            String before = options.put(name, value);
            if (before != null && repeatable.contains(name)) {
                options.put(name, before + NEXT + value);
            } else if (before != null) {
                throw wrong(name, "xuất hiện hai lần", "stands twice");
            }
        }
        return new Arguments(options, names);
    }

    @Nullable
    String get(String option) {
        return options.get(option);
    }

    /** Every value of an option that may be given several times. */
    List<String> all(String option) {
        String values = options.get(option);
        return values == null ? List.of() : List.of(values.split(NEXT, -1));
    }

    /** The value of an option that must be there. */
    String required(String option) {
        String value = options.get(option);
        if (value == null) {
            throw wrong(option, "bắt buộc phải có", "is required");
        }
        return value;
    }

    private static IllegalArgumentException wrong(String what, String why, String whyEn) {
        return new IllegalArgumentException(Cells.line(what) + ": " + why + ". · " + whyEn + ". (planledger --help)");
    }
}

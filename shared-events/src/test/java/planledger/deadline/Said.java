package planledger.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;

/**
 * What a cell says in one line a table can hold: {@code [Kế hoạch] QUARTER 2024-10-01..2024-12-31 & [Báo cáo] RECURRING
 * every UNSTATED}; {@code *} after the days where the year is the plan's.
 */
final class Said {
    static final int PLAN_YEAR = 2025;

    private Said() {}

    static String by(String cell) {
        return by(cell, "");
    }

    /** With the products of the row, semicolons between them. */
    static String by(String cell, @Nullable String products) {
        return by(DeadlineReader.read(cell, PLAN_YEAR, items(products)));
    }

    static String by(Deadline deadline) {
        return deadline.parts().stream().map(Said::part).collect(Collectors.joining(" & "));
    }

    static List<String> items(@Nullable String products) {
        return products == null || products.isBlank()
                ? List.of()
                : Arrays.stream(products.split(";")).map(String::strip).toList();
    }

    private static String part(Deadline.Part part) {
        String label = part.label() == null ? "" : "[" + part.label() + "] ";
        boolean days = part.from() != null || part.to() != null;
        String window = days ? " " + shown(part.from()) + ".." + shown(part.to()) : "";
        String inferred = part.yearInferred() ? "*" : "";
        return label + part.kind() + window + inferred + (part.every() == null ? "" : " every " + part.every());
    }

    private static String shown(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}

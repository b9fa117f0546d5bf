package planledger.command.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as a plan prints it. Number and day are taken where the line names one of each, and are shown before they
 * are recorded; the line itself is always kept.
 */
final class PrintedCitation {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}/-])[0-9]{1,6}[\\p{L}]?(?:-[\\p{Lu}]+)?/[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}/-]*");
    private static final Pattern DAY =
            Pattern.compile("ngày\\s+([0-9]{1,2})(?:[/.-]|\\s+tháng\\s+)([0-9]{1,2})(?:[/.-]|\\s+năm\\s+)([0-9]{4})");

    private PrintedCitation() {}

    static ObjectNode read(String line) {
        ObjectNode citation = ApiBody.NODES.objectNode();
        String number = only(NUMBER.matcher(DAY.matcher(line).replaceAll(" ")));
        String day = only(DAY.matcher(line));
        if (number != null) {
            citation.put("number", number);
        }
        if (day != null && number != null) {
            LocalDate issued = issued(day);
            if (issued != null) {
                citation.put("issuedOn", issued.toString());
            }
        }
        return citation.put("asPrinted", line);
    }

    private static @Nullable String only(Matcher found) {
        String first = found.find() ? found.group() : null;
        return first == null || found.find() ? null : first;
    }

    private static @Nullable LocalDate issued(String printed) {
        Matcher day = DAY.matcher(printed);
        try {
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package planledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import planledger.event.Labels;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Section;
import planledger.event.Task;

/**
 * How a plan numbers its headings and tasks. Starred sub-headings are numbered by the ledger and not by the plan, and
 * inserted labels ({@code 5a}) leave no gap: neither is looked at.
 */
final class Numbering {
    /** Points of Vietnamese documents; đ, and letters that only foreign alphabets have, where a list uses them. */
    private static final String LETTERS = "abcdđefghijklmnopqrstuvwxyz";

    private static final String OPTIONAL = "đfjwz";

    /** Labels by what stands before them. */
    private final Map<String, Set<String>> lists = new TreeMap<>();

    Numbering(PlanIssued plan) {
        for (Section section : plan.sections()) {
            add(section.label());
        }
        for (Task task : plan.tasks()) {
            add(task.ref().text());
        }
    }

    private void add(String path) {
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || ".*-".indexOf(path.charAt(i)) >= 0) {
                if (i > start) { // Headings are printed as "I." and "- II", too.
                    lists.computeIfAbsent(path.substring(0, start), any -> new TreeSet<>())
                            .add(path.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    /** Labels that lists leave out, by what stands before them; of several in a row the first and the last. */
    Map<String, List<String>> gaps() {
        Map<String, List<String>> gaps = new TreeMap<>();
        lists.forEach((before, labels) -> {
            List<String> missing = new ArrayList<>();
            missing.addAll(missing(labels, Numbering::roman, Labels::roman));
            missing.addAll(missing(labels, Numbering::arabic, Integer::toString));
            String alphabet = alphabet(labels);
            missing.addAll(
                    missing(labels, label -> letter(label, alphabet), value -> alphabet.substring(value - 1, value)));
            if (!missing.isEmpty() && !before.endsWith("*")) {
                gaps.put(before, missing);
            }
        });
        return gaps;
    }

    private static List<String> missing(Set<String> labels, ToIntFunction<String> value, IntFunction<String> label) {
        List<String> missing = new ArrayList<>();
        int last = 0;
        for (int next : labels.stream()
                .mapToInt(value)
                .filter(each -> each > 0)
                .sorted()
                .toArray()) {
            if (next > last + 1) {
                String first = label.apply(last + 1);
                missing.add(next == last + 2 ? first : first + "-" + label.apply(next - 1));
            }
            last = next;
        }
        return missing;
    }

    private static int roman(String label) {
        return Character.isDigit(label.charAt(0)) ? 0 : Labels.value(label);
    }

    private static int arabic(String label) {
        return Character.isDigit(label.charAt(0)) ? Labels.value(label) : 0;
    }

    private static int letter(String label, String alphabet) {
        return label.length() == 1 ? alphabet.indexOf(label) + 1 : 0;
    }

    private static String alphabet(Set<String> labels) {
        return LETTERS.chars()
                .mapToObj(Character::toString)
                .filter(letter -> !OPTIONAL.contains(letter) || labels.contains(letter))
                .collect(Collectors.joining());
    }
}

package planledger.event;

import java.util.regex.Pattern;

/**
 * Identity of a task within its plan: the printed label where a plan numbers its tasks through ({@code 5}), else the
 * path of labels ({@code I.6}, {@code VII*1.2}, {@code IV.2.l}). Kept for ever, also when the task is renumbered.
 * Compared as printed lists are: Roman and Arabic numerals by value, {@code 5a} after {@code 5}.
 */
public record TaskRef(String text) implements Comparable<TaskRef> {
    public static final int LENGTH_MAX = 60;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}]+([.*\\-][\\p{L}\\p{Nd}]+)*");

    public TaskRef {
        if (!isLabel(text)) {
            throw new IllegalArgumentException("Not a task label: " + text);
        }
    }

    /** Whether a text is a path of labels. */
    public static boolean isLabel(String text) {
        return text.length() <= LENGTH_MAX && FORM.matcher(text).matches();
    }

    /** Labels above the last one ({@code VII*1} of {@code VII*1.2}); empty where a plan numbers its tasks through. */
    public String parent() {
        return text.substring(0, Math.max(0, lastSeparator()));
    }

    /** The last label ({@code 2} of {@code VII*1.2}). */
    public String last() {
        return text.substring(lastSeparator() + 1);
    }

    /** The task with another last label under the same parent. */
    public TaskRef sibling(String label) {
        return new TaskRef(text.substring(0, lastSeparator() + 1) + label);
    }

    @Override
    public int compareTo(TaskRef other) {
        return Labels.compare(text, other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private int lastSeparator() {
        return Math.max(text.lastIndexOf('.'), Math.max(text.lastIndexOf('*'), text.lastIndexOf('-')));
    }
}

package planledger.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.TaskRef;

/**
 * The name of a finding within its plan: rule, task and subject, joined by tildes. It can stand in one segment of an
 * address whatever a plan prints for a label: what is not an ASCII letter, a digit, a dot or a hyphen is written as
 * {@code _} and two hexadecimal digits a byte of UTF-8. A subject that is long ends in a digest of the whole.
 */
public final class FindingKey {
    /** A rule, a task of {@link TaskRef#LENGTH_MAX} letters and a subject. */
    public static final int LENGTH_MAX = 700;

    private static final int SUBJECT_MAX = 120;
    private static final int KEPT = 80;
    private static final int DIGEST_BYTES = 16;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.~_-]*");
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*(~[A-Za-z0-9._-]*(~[A-Za-z0-9._-]+)?)?");
    private static final Pattern ESCAPED = Pattern.compile("([A-Za-z0-9.-]|_[0-9a-f]{2})*");

    private FindingKey() {}

    /**
     * The key of a finding. A subject without a task leaves the place of the task empty, so that it is never taken for
     * one.
     */
    static String of(String rule, @Nullable TaskRef task, String subject) {
        String where = task == null ? "" : escaped(task.text());
        return rule
                + (where.isEmpty() && subject.isEmpty() ? "" : "~" + where)
                + (subject.isEmpty() ? "" : "~" + bounded(subject));
    }

    /** The key as it is written now: answers that were recorded with labels as printed still belong to their finding. */
    public static String normal(String key) {
        String[] steps = key.split("~", 3);
        return PLAIN.matcher(key).matches()
                ? key
                : escaped(steps[0])
                        + (steps.length < 2 ? "" : "~" + escaped(steps[1]))
                        + (steps.length < 3 ? "" : "~" + bounded(steps[2]));
    }

    /** Whether a text has the form of a key, and names a task by a label where it names one. */
    public static boolean isKey(String text) {
        String where = text.length() <= LENGTH_MAX && FORM.matcher(text).matches() ? where(text) : null;
        return where != null && (where.isEmpty() || task(text) != null);
    }

    /** The rule that a key names. */
    public static String rule(String key) {
        return key.split("~", 2)[0];
    }

    /** The task that a key names; null where it is about the plan. */
    public static @Nullable TaskRef task(String key) {
        String where = where(key);
        if (!ESCAPED.matcher(where).matches()) {
            return null;
        }
        byte[] bytes = new byte[where.length()];
        int length = 0;
        for (int i = 0; i < where.length(); i++) {
            boolean isEscape = where.charAt(i) == '_';
            bytes[length++] = (byte) (isEscape ? HexFormat.fromHexDigits(where, i + 1, i + 3) : where.charAt(i));
            i += isEscape ? 2 : 0;
        }
        String label = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return TaskRef.isLabel(label) ? new TaskRef(label) : null;
    }

    private static String where(String key) {
        String[] steps = key.split("~", 3);
        return steps.length < 2 ? "" : steps[1];
    }

    private static String bounded(String text) {
        String escaped = escaped(text);
        return escaped.length() <= SUBJECT_MAX ? escaped : escaped.substring(0, KEPT) + "__" + digest(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
            escaped.append(isPlain ? String.valueOf(c) : "_" + HexFormat.of().toHexDigits(each));
        }
        return escaped.toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}

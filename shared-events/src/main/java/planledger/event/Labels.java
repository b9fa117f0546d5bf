package planledger.event;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of printed labels: Roman numerals and Arabic numbers by value, lettered points by the Vietnamese alphabet
 * (d before đ), an inserted {@code 5a} after {@code 5} and before {@code 6}.
 */
public final class Labels {
    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    /** Sections lettered C, D, L or M are common, plans of more than 39 sections are not. */
    private static final int ROMAN_MAX = 39;

    private static final String ROMAN = "IVX";
    private static final int[] ROMAN_VALUES = {1, 5, 10};
    private static final int NUMBER_MAX = 999_999_999;

    private Labels() {}

    /** Negative, zero or positive as {@code a} is printed before, is the same as, or is printed after {@code b}. */
    public static int compare(String a, String b) {
        List<String> left = split(a);
        List<String> right = split(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareLabel(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        int length = Integer.compare(left.size(), right.size());
        return length != 0 ? length : a.compareTo(b);
    }

    /** Value of a label that is a plain number or a Roman numeral; 0 where it is neither. */
    public static int value(String label) {
        int end = digits(label);
        if (end == label.length() && end > 0) {
            return number(label);
        }
        return end == 0 ? roman(label) : 0;
    }

    /** The Roman numeral of a value between 1 and 39. */
    public static String roman(int value) {
        String[] signs = {"X", "IX", "V", "IV", "I"};
        int[] worth = {10, 9, 5, 4, 1};
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < worth.length; i++) {
            for (; rest >= worth[i]; rest -= worth[i]) {
                text.append(signs[i]);
            }
        }
        return text.toString();
    }

    private static List<String> split(String path) {
        List<String> labels = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < path.length(); i++) {
            if (".*-".indexOf(path.charAt(i)) >= 0) {
                labels.add(path.substring(start, i));
                start = i + 1;
            }
        }
        labels.add(path.substring(start));
        return labels;
    }

    /** Numbers before letters; equal numbers by what follows them. */
    private static int compareLabel(String a, String b) {
        int digitsOfA = digits(a);
        int digitsOfB = digits(b);
        int valueOfA = digitsOfA > 0 ? number(a.substring(0, digitsOfA)) : roman(a);
        int valueOfB = digitsOfB > 0 ? number(b.substring(0, digitsOfB)) : roman(b);
        if (valueOfA == 0 && valueOfB == 0) {
            return compareLetters(a, b);
        }
        if (valueOfA == 0 || valueOfB == 0) {
            return valueOfA == 0 ? 1 : -1;
        }
        int order = Integer.compare(valueOfA, valueOfB);
        return order != 0 || digitsOfA == 0 || digitsOfB == 0
                ? order
                : compareLetters(a.substring(digitsOfA), b.substring(digitsOfB));
    }

    private static int compareLetters(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            int order = Integer.compare(letter(a.charAt(i)), letter(b.charAt(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int letter(char c) {
        int at = ALPHABET.indexOf(Character.toLowerCase(c));
        return at >= 0 ? at : ALPHABET.length() + c;
    }

    private static int digits(String label) {
        int end = 0;
        while (end < label.length() && label.charAt(end) >= '0' && label.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int number(String digits) {
        return digits.length() > 9 ? NUMBER_MAX : Integer.parseInt(digits);
    }

    /** Value of a well-formed upper-case Roman numeral, else 0. */
    private static int roman(String label) {
        int sum = 0;
        for (int i = 0; i < label.length(); i++) {
            int at = ROMAN.indexOf(label.charAt(i));
            if (at < 0) {
                return 0;
            }
            int next = i + 1 < label.length() ? ROMAN.indexOf(label.charAt(i + 1)) : -1;
            sum += next > at ? -ROMAN_VALUES[at] : ROMAN_VALUES[at];
        }
        return sum > 0 && sum <= ROMAN_MAX && roman(sum).equals(label) ? sum : 0;
    }
}

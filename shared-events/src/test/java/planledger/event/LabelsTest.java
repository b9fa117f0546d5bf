package planledger.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void labels_sort_as_printed() {
        List<String> printed = List.of(
                "1", "2", "5", "5a", "5b", "6", "10", "II", "IV", "IV.2", "IV.2.d", "IV.2.đ", "IV.2.e", "IV.10", "V",
                "VII*1.2", "VII*2.1", "IX", "X");
        List<String> shuffled = new ArrayList<>(printed);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Labels::compare);
        List<String> expected = new ArrayList<>(printed);
        expected.sort((a, b) -> Integer.compare(printed.indexOf(a), printed.indexOf(b)));
        assertEquals(order(expected), order(shuffled));
    }

    /** Arabic and Roman labels do not stand in one list; each kind keeps its own order. */
    private static List<List<String>> order(List<String> labels) {
        return List.of(
                labels.stream()
                        .filter(label -> Character.isDigit(label.charAt(0)))
                        .toList(),
                labels.stream()
                        .filter(label -> !Character.isDigit(label.charAt(0)))
                        .toList());
    }

    @Test
    void a_roman_numeral_is_what_it_counts() {
        for (int i = 1; i < 40; i++) {
            assertEquals(i, Labels.value(Labels.roman(i)));
        }
        assertEquals(0, Labels.value("IIII"));
        assertEquals(0, Labels.value("l"));
        assertEquals(0, Labels.value("C"));
    }
}

package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planledger.event.TaskRef;

class FindingKeyTest {
    private static final String RULE = "count-contradicted";

    @Test
    void a_key_of_plain_parts_is_what_they_are() {
        assertEquals(
                "weak-evidence~II.2~linkOnly-4", FindingKey.of("weak-evidence", new TaskRef("II.2"), "linkOnly-4"));
        assertEquals(RULE + "~~sum", FindingKey.of(RULE, null, "sum"));
        assertEquals(RULE + "~I.1", FindingKey.of(RULE, new TaskRef("I.1"), ""));
        assertEquals(RULE, FindingKey.of(RULE, null, ""));
    }

    @Test
    void labels_as_printed_stand_in_one_segment_and_stay_apart() {
        assertEquals(RULE + "~~section-I_2f2_20a", FindingKey.of(RULE, null, "section-I/2 a"));
        assertEquals(RULE + "~~section-_c4_91", FindingKey.of(RULE, null, "section-đ"));
        assertEquals(RULE + "~VII_2a1.2~sum", FindingKey.of(RULE, new TaskRef("VII*1.2"), "sum"));
        assertNotEquals(FindingKey.of(RULE, null, "a_2f"), FindingKey.of(RULE, null, "a/"));
        assertNotEquals(FindingKey.of(RULE, null, "I.1~sum"), FindingKey.of(RULE, new TaskRef("I.1"), "sum"));
    }

    @Test
    void a_long_subject_is_cut_and_stays_apart_from_others_that_begin_so() {
        String label = "mục ".repeat(125);
        String key = FindingKey.of(RULE, new TaskRef("Đ".repeat(TaskRef.LENGTH_MAX)), label);
        assertTrue(FindingKey.isKey(key), key);
        assertNotEquals(FindingKey.of(RULE, null, label), FindingKey.of(RULE, null, label + "x"));
        assertEquals(FindingKey.of(RULE, null, label), FindingKey.of(RULE, null, label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "VII*1.2", "IV.2.đ", "I-1.5a"})
    void the_task_of_a_key_is_read_back(String label) {
        TaskRef task = new TaskRef(label);
        assertEquals(task, FindingKey.task(FindingKey.of(RULE, task, "gap")));
        assertTrue(FindingKey.isKey(FindingKey.of(RULE, task, "")));
        assertNull(FindingKey.task(FindingKey.of(RULE, null, "gap")));
        assertEquals(RULE, FindingKey.rule(FindingKey.of(RULE, task, "gap")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"severalLeads", "a/b c"})
    void a_key_that_was_recorded_with_labels_as_printed_is_the_same_finding(String subject) {
        TaskRef task = new TaskRef("VII*1.2");
        String key = FindingKey.of(RULE, task, subject);
        assertEquals(key, FindingKey.normal(RULE + "~VII*1.2~" + subject));
        assertEquals(key, FindingKey.normal(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rule~1",
                "rule~a b",
                "rule~1~",
                "rule~1~a~b",
                "rule~_~a",
                "rule~_2~a",
                "rule~_c4~a",
                "rule~..~a",
                "rule~1~a/b"
            })
    void what_no_finding_can_be_called_is_no_key(String text) {
        assertFalse(FindingKey.isKey(text));
    }

    @Test
    void a_key_has_an_end() {
        assertFalse(FindingKey.isKey("rule~1~" + "a".repeat(FindingKey.LENGTH_MAX)));
    }
}

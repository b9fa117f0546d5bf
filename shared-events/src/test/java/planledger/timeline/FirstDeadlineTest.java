package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import planledger.timeline.TaskStatus.Kind;

/** What was due first is followed through the acts that move, split, drop or repeat it. */
class FirstDeadlineTest {
    private static final String FIRST = "Quý I/2025";
    private static final String LATER = "Quý III/2025";

    @Test
    void a_part_that_an_act_drops_after_its_day_stays_due() {
        Story emptied = Story.of(FIRST, "Kế hoạch").amended("2025-04-21", null, "Kế hoạch");
        assertEquals("NO_DEADLINE; OVERDUE 2025-03-31", emptied.said("2025-05-01"));
        Story standing = Story.of(FIRST, "Kế hoạch").amended("2025-04-21", "Thường xuyên", "Kế hoạch");
        assertEquals("STANDING; OVERDUE 2025-03-31", standing.said("2025-05-01"));
        assertTrue(standing.on("2025-05-01").parts().get(1).moved());
        Story inTime = Story.of(FIRST, "Kế hoạch").amended("2025-03-21", "Thường xuyên", "Kế hoạch");
        assertEquals("STANDING", inTime.said("2025-05-01"));
        Story done = Story.of(FIRST, "Kế hoạch").done("2025-03-01", "Kế hoạch", null);
        assertEquals(
                "DONE_UNDATED", done.amended("2025-04-21", null, "Kế hoạch").said("2025-05-01"));
    }

    @Test
    void an_act_that_reports_the_delivery_takes_the_place_of_the_deadline() {
        Story story = Story.of(FIRST, "Kế hoạch").amended("2025-04-21", "Đã hoàn thành", "Kế hoạch");
        PartStatus delivered = story.part("2025-05-01");
        assertEquals(Kind.DONE_UNDATED, delivered.kind());
        assertEquals(Story.day("2025-03-31"), delivered.firstDue());
        assertFalse(delivered.lateAgainstFirst());
    }

    @Test
    void one_deadline_for_all_that_is_split_stays_the_first_of_each_part() {
        Story story = Story.of(FIRST, "Kế hoạch", "Báo cáo")
                .amended("2025-02-21", "Kế hoạch: Quý II/2025; Báo cáo: Quý IV/2025", "Kế hoạch", "Báo cáo");
        for (PartStatus part : story.on("2025-04-10").parts()) {
            assertEquals(Story.day("2025-03-31"), part.firstDue());
            assertTrue(part.lateAgainstFirst());
        }
    }

    @Test
    void parts_are_followed_by_their_labels() {
        String row = "Kế hoạch: Quý I/2025; Báo cáo: Quý II/2025";
        Story story = Story.of(row, "Kế hoạch", "Báo cáo")
                .amended("2025-04-21", "KẾ HOẠCH: Quý III/2025; Báo cáo: Quý IV/2025", "Kế hoạch", "Báo cáo");
        assertEquals("KẾ HOẠCH OVERDUE 2025-03-31; Báo cáo NOT_STARTED 2025-12-31", story.said("2025-05-01"));
    }

    @Test
    void a_part_without_label_is_followed_too() {
        Story story = Story.of("Báo cáo khi có yêu cầu; Quý I/2025", "Báo cáo")
                .amended("2025-02-21", "Báo cáo khi có yêu cầu; Quý III/2025", "Báo cáo");
        assertEquals(
                Story.day("2025-03-31"), story.on("2025-05-01").parts().get(1).firstDue());
    }

    @Test
    void a_first_deadline_that_is_not_held_is_not_guessed() {
        Story story = Story.notHeld().amended("2025-02-21", LATER, "Kế hoạch");
        PartStatus part = story.part("2025-10-01");
        assertFalse(part.firstKnown());
        assertNull(part.firstDue());
        assertFalse(part.lateAgainstFirst());
        assertTrue(Story.of(FIRST, "Kế hoạch").part("2025-10-01").firstKnown());
        Story twice = Story.notHeld().amended("2025-02-21", FIRST, "Kế hoạch").amended("2025-03-21", LATER, "Kế hoạch");
        assertNull(twice.part("2025-05-01").firstDue());
        assertFalse(twice.part("2025-05-01").lateAgainstFirst());
    }

    @Test
    void an_act_that_says_the_same_again_changes_nothing() {
        Story story = Story.of(FIRST, "Kế hoạch").amended("2025-04-21", "Tháng 3 năm 2025", "Kế hoạch");
        PartStatus part = story.part("2025-05-01");
        assertEquals(Story.day("2025-03-31"), part.dueOn());
        assertFalse(part.moved());
        assertFalse(part.setAfterDue());
    }
}

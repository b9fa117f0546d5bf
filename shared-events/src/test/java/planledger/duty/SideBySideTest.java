package planledger.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Instrument;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.timeline.FieldState;
import planledger.timeline.GovernedBy;
import planledger.timeline.TaskState;

class SideBySideTest {
    private static final PlanId ONE = new PlanId("vinh-long.ct-ubnd.2025.713-qdd-ubnd");
    private static final PlanId OTHER = new PlanId("vinh-long.ubnd.2021.u-cchc");
    private static final Instrument DECISION =
            new Instrument("QĐ", "1/QĐ-UBND", null, null, null, "vinh-long.ubnd", null, null, null, null, null);
    private static final GovernedBy BY = new GovernedBy(1, 0, DECISION, EffectiveFrom.on(LocalDate.of(2025, 1, 1)));

    private static final Assignment TALK = task(ONE, "5", "Kế hoạch tuyên truyền CCHC 2025 của tỉnh", "Quyết định");
    private static final Assignment REVIEW = task(ONE, "15", "Hội nghị tổng kết CCHC 2021 - 2025");
    private static final Assignment SURVEY = task(ONE, "70", "Đo mức hài lòng của người dân");
    private static final Assignment YEARLY =
            task(OTHER, "IV.2.l", "Thông tin, tuyên truyền CCHC, có kế hoạch từng năm");
    private static final Assignment CLOSING = task(OTHER, "IV.2.m", "Tổng kết CCHC 2021 - 2025; lập kế hoạch mới");
    private static final List<Assignment> ALL = List.of(TALK, REVIEW, SURVEY, YEARLY, CLOSING);

    @Test
    void the_one_of_the_same_duty_comes_first_with_the_words_that_both_have() {
        List<Alike> beside = SideBySide.with(YEARLY, ALL, 5);

        assertEquals(TALK, beside.get(0).assignment());
        assertTrue(beside.get(0).shared().contains("tuyên truyền"), beside.toString());
        assertEquals(CLOSING, SideBySide.with(REVIEW, ALL, 1).get(0).assignment());
    }

    @Test
    void an_assignment_is_not_beside_itself_and_one_that_shares_no_words_is_not_beside_it() {
        List<Alike> beside = SideBySide.with(REVIEW, ALL, 5);

        assertTrue(beside.stream().noneMatch(alike -> alike.assignment().equals(REVIEW)));
        assertTrue(beside.stream().noneMatch(alike -> alike.assignment().equals(SURVEY)));
    }

    @Test
    void accents_case_and_an_abbreviation_make_no_difference() {
        Assignment spelt = task(OTHER, "1", "HỘI NGHỊ TỔNG KẾT CẢI CÁCH HÀNH CHÍNH 2021-2025");

        assertEquals(100, SideBySide.with(REVIEW, List.of(spelt), 1).get(0).percent());
    }

    @Test
    void what_few_assignments_say_weighs_more_than_what_all_say() {
        Assignment asked = task(ONE, "1", "Kế hoạch cải cách; khảo sát hài lòng");
        Assignment common = task(OTHER, "2", "Kế hoạch cải cách; đi họp");
        Assignment rare = task(OTHER, "3", "Báo cáo; khảo sát hài lòng");
        Assignment more = task(OTHER, "4", "Kế hoạch cải cách; tập huấn");

        assertEquals(
                rare,
                SideBySide.with(asked, List.of(common, rare, more), 1).get(0).assignment());
    }

    @Test
    void a_task_whose_title_is_not_known_is_beside_none() {
        Assignment unknown = new Assignment(OTHER, state("9", Map.of()));

        assertEquals(List.of(), SideBySide.with(unknown, ALL, 5));
        assertEquals(List.of(), SideBySide.with(TALK, List.of(unknown), 5));
    }

    @Test
    void a_single_word_is_compared_as_it_is() {
        Assignment word = task(OTHER, "9", "Khác");

        assertEquals(
                100,
                SideBySide.with(word, List.of(task(ONE, "8", "khác")), 1).get(0).percent());
    }

    @Test
    void the_number_asked_for_has_bounds() {
        assertThrows(IllegalArgumentException.class, () -> SideBySide.with(TALK, ALL, 0));
        assertThrows(IllegalArgumentException.class, () -> SideBySide.with(TALK, ALL, SideBySide.LIMIT_MAX + 1));
    }

    private static Assignment task(PlanId plan, String ref, String title, String... products) {
        return new Assignment(
                plan,
                state(
                        ref,
                        Map.of(
                                Field.TITLE,
                                new FieldValue.Text(title),
                                Field.PRODUCTS,
                                new FieldValue.Names(List.of(products)))));
    }

    private static TaskState state(String ref, Map<Field, FieldValue> known) {
        Map<Field, FieldState> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            FieldValue value = known.get(field);
            fields.put(field, value == null ? new FieldState.Unknown(BY) : new FieldState.Known(value, BY));
        }
        return new TaskState(new TaskRef(ref), ref, TaskState.Existence.STATED, fields, BY, null, List.of());
    }
}

package planledger.command.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of rows that somebody pasted from an annex. */
class TaskTableTest {
    private static TaskTable read(String text) {
        return TaskTable.read(text, "tasks");
    }

    private static List<String> refs(TaskTable table) {
        return table.tasks().stream().map(TaskTable.Row::ref).toList();
    }

    private static String only(TaskTable table) {
        assertEquals(1, table.mistakes().size(), table::toString);
        return table.mistakes().get(0).vi();
    }

    @Test
    void rows_without_a_head_have_the_usual_columns() {
        TaskTable table = read("1\tRà soát\tSở Tư pháp\tCác sở; UBND cấp xã\tKế hoạch;Báo cáo\tQuý IV/2025\n");
        assertEquals(List.of(), table.mistakes());
        assertEquals("""
                {"ref":"1","title":"Rà soát","lead":["Sở Tư pháp"],"coordinating":["Các sở","UBND cấp xã"],\
                "products":["Kế hoạch","Báo cáo"],"deadline":"Quý IV/2025","budget":null,"notes":null}""", table.tasks().get(0).task().toString());
    }

    @Test
    void a_head_names_the_columns_in_any_order_and_those_left_out_are_not_said() {
        TaskTable table = read("""
                STT\tNội dung nhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian hoàn thành
                (1)\t(2)\t(3)\t(4)\t(5)
                1.\tRà soát\tBáo cáo\tSở Tư pháp\t"Quý IV
                năm 2025"
                """);
        assertEquals(List.of(), table.mistakes());
        assertEquals(
                "{\"ref\":\"1\",\"title\":\"Rà soát\",\"products\":[\"Báo cáo\"],\"lead\":[\"Sở Tư pháp\"],"
                        + "\"deadline\":\"Quý IV năm 2025\"}",
                table.tasks().get(0).task().toString());
    }

    @Test
    void labels_that_begin_anew_under_each_section_stand_after_it() {
        TaskTable table = read("I\tTHỂ CHẾ\t\t\n1\ta\tb\n2\tc\td\nII. BỘ MÁY\n1\te\tf\n");
        assertEquals(List.of("I.1", "I.2", "II.1"), refs(table));
        assertEquals(
                List.of("I", "II"),
                table.sections().stream().map(TaskTable.Section::label).toList());
        assertEquals("II", table.tasks().get(2).section());
    }

    @Test
    void labels_that_run_through_stay_as_printed() {
        assertEquals(List.of("1", "2", "5a"), refs(read("I\tTHỂ CHẾ\n1\ta\tb\nII\tBỘ MÁY\n2\tc\td\n5a)\te\tf")));
    }

    @Test
    void a_cell_may_hold_line_breaks_and_quotes() {
        TaskTable table = read("1\t\"Phổ biến \"\"Chính quyền số\"\"\"\t\"Sở A\nSở B\"\n2\t\"Số\" hóa\tSở C");
        assertEquals(List.of(), table.mistakes());
        assertEquals("Phổ biến \"Chính quyền số\"", table.tasks().get(0).cells().get("title"));
        assertTrue(table.tasks().get(0).task().toString().contains("[\"Sở A\",\"Sở B\"]"));
        assertEquals("\"Số\" hóa", table.tasks().get(1).cells().get("title"));
        assertEquals(3, table.tasks().get(1).line());
    }

    @Test
    void a_line_that_cannot_be_read_is_named_by_its_number() {
        assertTrue(only(read("1\ta\tb\nbáo cáo quý")).startsWith("Dòng 2 chỉ có một ô"));
        assertTrue(only(read("1\ta\tb\n\tc\td")).startsWith("Dòng 2 không có số thứ tự"));
        assertTrue(only(read("1\ta\tb\tc\td\te\tf\tg\th")).startsWith("Dòng 1 có nhiều ô hơn"));
        assertTrue(read("1\ta\tb\n2\t\"c\td\n3\te\tf").mistakes().get(0).vi().startsWith("Dòng 2 một ô mở dấu nháy"));
        TaskTable odd = read("TT\tNhiệm vụ\tChủ trì\tMàu\n1\ta\tb\tc");
        assertTrue(odd.mistakes().get(0).vi().startsWith("Dòng 1: cột “Màu”"), odd::toString);
    }

    @Test
    void a_head_that_names_a_column_twice_is_a_mistake() {
        assertTrue(only(read("TT\tNhiệm vụ\tChủ trì\tSản phẩm\tSản phẩm\n1\ta\tb\tc"))
                .contains("có hai lần"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\t\t\t", "\"", "\"\"", "\"\"\"", "\t\"", "I", "1", "\"\n\t\""})
    void whatever_is_pasted_is_read_or_told_about(String text) {
        TaskTable table = read(text);
        assertTrue(table.tasks().isEmpty(), table::toString);
    }

    @Test
    void no_paste_breaks_the_reader_and_no_line_goes_without_a_word() {
        Random random = new Random(64);
        String[] pieces = {"\t", "\n", "\"", "\"\"", "I", "II.", "1", "2", "a", "Sở Y tế", ";", " ", "TT", "Nhiệm vụ"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, pieces.length).forEach(piece -> text.append(pieces[piece]));
            TaskTable table = read(text.toString());
            long said = PastedCells.read(text.toString()).lines().stream()
                    .filter(line -> !line.isBlank())
                    .count();
            int told = table.tasks().size()
                    + table.sections().size()
                    + table.mistakes().size();
            assertTrue(told >= said - 2 || told >= 50, () -> text + " -> " + table); // But a head, and counted columns.
        }
    }
}

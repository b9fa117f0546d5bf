package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.TaskRef;
import planledger.timeline.TaskStatus.Kind;

/** What inspectors ask of the real plans: what is late, what runs on, what lacks its proof. */
class SampleStatusTest {
    private final Timeline sonLa = Samples.sonLa();
    private final Timeline vinhLong = Samples.vinhLong();

    @Test
    void what_was_over_when_the_amendment_was_signed() {
        Map<TaskRef, TaskStatus> all = statuses(vinhLong, "2025-04-21");
        assertEquals(
                List.of(
                        "1 null 2024-12-31",
                        "2 null 2024-12-31",
                        "3 null 2025-01-31",
                        "4 null 2025-02-28",
                        "5 null 2024-12-31",
                        "6 null 2025-01-15",
                        "55 Kế hoạch 2024-12-31",
                        "56 Kế hoạch 2024-12-31",
                        "73 Kế hoạch 2024-12-31"),
                overdue(all));
        all.values().stream().flatMap(status -> status.parts().stream()).forEach(part -> {
            assertEquals(part.kind() == Kind.OVERDUE, part.setAfterDue(), part.toString());
            assertFalse(part.firstKnown());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEAD | 8 10 11 35 56 60 66 69 73
            COORDINATING | 9 12 13 14 15 16 55 57 58 59 67 68 71 72
            """)
    void what_a_district_still_had_to_do_on_the_day_on_which_it_ended(Field role, String tasks) {
        Map<TaskRef, TaskStatus> all = statuses(vinhLong, "2025-07-01");
        List<String> running = vinhLong.at(Story.day("2025-07-01"), vinhLong.revision()).tasks().stream()
                .filter(task -> names(task.get(role)).contains("UBND cấp huyện"))
                .filter(task ->
                        role == Field.LEAD || !names(task.get(Field.LEAD)).contains("UBND cấp huyện"))
                .map(TaskState::ref)
                .filter(ref -> all.getOrDefault(ref, TaskStatus.of(List.of(), List.of()))
                        .goesOn())
                .map(TaskRef::text)
                .toList();
        assertEquals(tasks, String.join(" ", running));
    }

    @Test
    void what_was_overdue_in_the_replacing_plan() {
        assertEquals(
                List.of("III.3 Kế hoạch 2025-09-30", "V.3 Quý III 2025-09-30"), overdue(statuses(sonLa, "2025-10-01")));
        assertEquals(
                List.of(
                        "I.6 null 2025-12-31",
                        "I.7 Báo cáo kết quả năm 2025-12-31",
                        "I.8 null 2025-12-31",
                        "III.3 Kế hoạch 2025-09-30",
                        "IV.1 null 2025-12-31",
                        "V.3 Quý III 2025-09-30",
                        "V.3 Quý IV 2025-12-31",
                        "V.4 null 2025-12-31",
                        "VI.6 null 2025-12-31",
                        "VII.1 null 2025-12-31",
                        "VII.5 null 2025-12-31"),
                overdue(statuses(sonLa, "2026-01-01")));
    }

    @Test
    void nothing_is_said_of_it_while_it_is_not_known_to_bind_but_what_is_done() {
        statuses(sonLa, "2025-09-09").forEach((ref, status) -> {
            boolean delivered = status.parts().stream()
                    .allMatch(part -> part.part() != null && part.part().kind() == Deadline.Kind.DELIVERED);
            boolean begins = status.kind() == Kind.NOT_STARTED;
            assertEquals(delivered ? Kind.DONE_UNDATED : begins ? Kind.NOT_STARTED : Kind.UNDETERMINED, status.kind());
        });
        assertTrue(statuses(sonLa, "2025-07-13").values().stream()
                .noneMatch(status -> status.kind() == Kind.UNDETERMINED));
        assertTrue(statuses(sonLa, "2025-09-10").values().stream()
                .noneMatch(status -> status.kind() == Kind.UNDETERMINED));
    }

    @Test
    void tasks_that_print_no_day_are_never_late() {
        Map<TaskRef, TaskStatus> all = statuses(sonLa, "2030-01-01");
        String dateless = "III.1 III.4 III.5 III.6 III.7 III.8 III.9 IV.2 IV.3 V.2 VI.4 VI.7 VI.8 VII.2 VII.4 VII.6";
        assertEquals(
                dateless,
                String.join(
                        " ",
                        all.entrySet().stream()
                                .filter(task -> task.getValue().kind() == Kind.STANDING
                                        || task.getValue().kind() == Kind.UNRESOLVED)
                                .map(task -> task.getKey().text())
                                .toList()));
    }

    @Test
    void what_is_reported_as_issued_is_done_and_what_it_does_not_name_is_missing_still() {
        List<String> missing = new ArrayList<>();
        LocalDate day = Story.day("2025-10-01");
        for (TaskState task : sonLa.at(day, sonLa.revision()).tasks()) {
            TaskStatus status = sonLa.taskStatus(task.ref(), day, sonLa.revision());
            boolean proven = task.completions().stream().anyMatch(Completion::dated);
            if (status != null && status.kind() == Kind.DONE_UNDATED && proven) {
                missing.add(task.ref() + " " + task.missingProducts());
            }
        }
        assertEquals(
                List.of(
                        "I.1 []",
                        "I.2 []",
                        "I.3 [Biên bản kiểm tra, Thông báo kết luận, Báo cáo kết quả kiểm tra,"
                                + " Văn bản chỉ đạo sau kiểm tra của Văn phòng]",
                        "I.4 []",
                        "I.5 []",
                        "II.1 [Báo cáo kết quả thực hiện năm 2025]",
                        "II.3 [Báo cáo kết quả thực hiện]",
                        "II.4 [Báo cáo kết quả thực hiện]",
                        "II.5 [Báo cáo kết quả thực hiện]",
                        "II.6 [Báo cáo kết quả thực hiện]",
                        "III.2 [Báo cáo kết quả thực hiện theo quy định]",
                        "V.1 [Báo cáo kết quả thực hiện của VP]",
                        "VI.1 []",
                        "VI.2 []",
                        "VI.3 []",
                        "VII.3 [Báo cáo kết quả triển khai của Văn phòng]"),
                missing);
    }

    private static Map<TaskRef, TaskStatus> statuses(Timeline timeline, String day) {
        return timeline.taskStatuses(Story.day(day), timeline.revision(), any -> Optional.empty());
    }

    private static List<String> overdue(Map<TaskRef, TaskStatus> all) {
        List<String> parts = new ArrayList<>();
        all.forEach((ref, status) -> status.parts().stream()
                .filter(part -> part.kind() == Kind.OVERDUE)
                .forEach(part -> parts.add(ref + " " + label(part) + " " + part.dueOn())));
        return parts;
    }

    private static String label(PartStatus part) {
        return String.valueOf(part.part() == null ? null : part.part().label());
    }

    private static List<String> names(FieldState state) {
        return state instanceof FieldState.Known known && known.value() instanceof FieldValue.Names names
                ? names.items()
                : List.of();
    }
}

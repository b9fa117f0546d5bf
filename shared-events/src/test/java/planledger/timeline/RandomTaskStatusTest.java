package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planledger.event.Deadline;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;
import planledger.event.TaskRef;
import planledger.timeline.TaskStatus.Kind;

/** What holds for the status of every task, on many random histories. */
class RandomTaskStatusTest {
    private static final int HISTORIES = 500;
    private static final List<LocalDate> DAYS = LocalDate.of(2024, 12, 1)
            .datesUntil(LocalDate.of(2026, 2, 1), java.time.Period.ofDays(13))
            .toList();
    private static final Set<Kind> LATE = EnumSet.of(Kind.OVERDUE, Kind.DONE_LATE);
    private static final Set<Deadline.Kind> NEVER_LATE = EnumSet.of(
            Deadline.Kind.STANDING,
            Deadline.Kind.DELIVERED,
            Deadline.Kind.CONDITIONAL,
            Deadline.Kind.INVALID,
            Deadline.Kind.UNREAD);

    @Test
    void nothing_is_late_that_no_printed_day_makes_late() {
        Set<Kind> met = EnumSet.noneOf(Kind.class);
        statuses((day, status) -> {
            met.add(status.kind());
            for (PartStatus part : status.parts()) {
                met.add(part.kind());
                boolean never =
                        part.part() == null || NEVER_LATE.contains(part.part().kind());
                assertFalse(never && LATE.contains(part.kind()), status.toString());
                LocalDate due = part.dueOn();
                Completion by = part.by();
                assertTrue(part.kind() != Kind.OVERDUE || (due != null && due.isBefore(day) && by == null));
                assertTrue(part.kind() != Kind.DONE_LATE
                        || (due != null && by != null && by.on().isAfter(due)));
                assertTrue(part.kind() != Kind.DONE_ON_TIME
                        || (due != null && by != null && !by.on().isAfter(due)));
            }
        });
        assertEquals(EnumSet.allOf(Kind.class), met);
    }

    @Test
    void a_report_in_time_never_makes_it_worse() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<PlanEvent> events = RandomTask.of(seed);
            List<PlanEvent> more = new ArrayList<>(events);
            more.add(RandomTask.early(seed));
            List<Entry> entries = RandomHistory.recorded(more);
            Timeline before = Timeline.of(entries.subList(0, events.size()));
            Timeline after = Timeline.of(entries);
            for (LocalDate day : DAYS) {
                List<PartStatus> then = parts(before, day);
                for (PartStatus part : then.isEmpty() ? then : parts(after, day)) {
                    PartStatus was = like(part, then);
                    boolean worse = was == null ? LATE.contains(part.kind()) : isWorse(was, part, day);
                    assertFalse(worse, "seed " + seed + " on " + day + ": " + was + "\n" + part);
                }
            }
        }
    }

    @Test
    void an_answer_for_a_revision_does_not_change_when_later_entries_exist() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomTask.of(seed));
            Timeline whole = Timeline.of(entries);
            int known = 1 + (int) (seed % entries.size());
            Timeline early = Timeline.of(entries.subList(0, known));
            for (LocalDate day : DAYS) {
                TaskStatus then = early.taskStatus(Story.TASK, day, known);
                assertEquals(then, whole.taskStatus(Story.TASK, day, known), "seed " + seed);
                Map<TaskRef, TaskStatus> all = whole.taskStatuses(day, known, any -> Optional.empty());
                boolean named = whole.at(day, known).issued().content() == Content.FULL || all.containsKey(Story.TASK);
                assertEquals(named ? then : null, all.get(Story.TASK), "seed " + seed);
            }
        }
    }

    @Test
    void what_is_said_of_bounded_days_holds_on_whichever_day_within_them_it_was() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<PlanEvent> events = RandomTask.of(seed);
            Timeline bounded = timeline(events);
            Timeline known = timeline(RandomTask.known(events, seed));
            for (LocalDate day : DAYS) {
                List<PartStatus> really = parts(known, day);
                for (PartStatus part : really.isEmpty() ? really : parts(bounded, day)) {
                    PartStatus same = like(part, really);
                    boolean holds = part.kind() == Kind.UNDETERMINED
                            || (same == null ? isSettled(part) : same.kind() == part.kind())
                            || (part.kind() == Kind.DONE_UNDATED
                                    && same != null
                                    && same.kind().isDone());
                    assertTrue(holds, "seed " + seed + " on " + day + ": " + part + "\n" + same);
                }
            }
        }
    }

    private static boolean isWorse(PartStatus was, PartStatus is, LocalDate day) {
        return (LATE.contains(is.kind()) && !wasLate(was, day))
                || (is.kind() == Kind.OVERDUE && was.kind() != Kind.OVERDUE)
                || (isSettled(was) && is.kind().isOpen() && is.kind() != Kind.UNDETERMINED);
    }

    private static boolean isOccurrence(PartStatus part) {
        return part.part() != null && part.part().kind() == Deadline.Kind.RECURRING;
    }

    private static boolean isSettled(PartStatus part) {
        return !part.kind().isOpen();
    }

    /** Late against the first deadline, or once it is done, but for a plan that pauses or does not bind yet. */
    private static boolean wasLate(PartStatus part, LocalDate day) {
        return LATE.contains(part.kind())
                || part.lateAgainstFirst()
                || (part.kind().isOpen() && part.dueOn() != null && part.dueOn().isBefore(day));
    }

    private static void statuses(BiConsumer<LocalDate, TaskStatus> check) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Timeline timeline = timeline(RandomTask.of(seed));
            for (LocalDate day : DAYS) {
                TaskStatus status = timeline.taskStatus(
                        Story.TASK, day, timeline.revision(), any -> Optional.of(LocalDate.of(2025, 6, 1)));
                if (status != null) {
                    check.accept(day, status);
                }
            }
        }
    }

    /** Its parts; those aside that are printed again after they were dropped, for they look alike. */
    private static List<PartStatus> parts(Timeline timeline, LocalDate day) {
        TaskStatus status = timeline.taskStatus(Story.TASK, day, timeline.revision());
        List<PartStatus> parts = status == null ? List.of() : status.parts();
        Set<Object> seen = new HashSet<>();
        boolean alike = parts.stream().anyMatch(part -> !isOccurrence(part) && !seen.add(String.valueOf(part.part())));
        return alike ? List.of() : parts;
    }

    private static @Nullable PartStatus like(PartStatus part, List<PartStatus> among) {
        return among.stream()
                .filter(other -> Objects.equals(other.part(), part.part()))
                .filter(other -> !isOccurrence(part) || Objects.equals(other.from(), part.from()))
                .findFirst()
                .orElse(null);
    }

    private static Timeline timeline(List<PlanEvent> events) {
        return Timeline.of(RandomHistory.recorded(events));
    }
}

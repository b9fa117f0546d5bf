package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Disposition;
import planledger.event.Disposition.Kind;
import planledger.event.EffectiveFrom;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.PlanId;
import planledger.event.TaskRef;

/** The last word on each task of a replaced plan. */
class DisposedTest {
    private static final PlanId OTHER = new PlanId("vinh-long.ubnd.2025.1-kh-ubnd");
    private static final EffectiveFrom FROM = EffectiveFrom.on(Story.day("2025-07-14"));

    @Test
    void a_replacement_says_what_became_of_tasks() {
        Story story = replaced(disposition("10", Kind.DROPPED_OPENLY), disposition("2", Kind.CARRIED_UNCHANGED));
        assertEquals("2 CARRIED_UNCHANGED by 2, 10 DROPPED_OPENLY by 2", said(story, 2));
        assertEquals("", said(story, 1));
    }

    @Test
    void what_is_said_later_counts_task_by_task() {
        Story story = replaced(disposition("1", Kind.UNRESOLVED), disposition("2", Kind.CARRIED_UNCHANGED))
                .and(disposed(disposition("3", Kind.MERGED), disposition("1", Kind.DROPPED_SILENTLY)))
                .and(disposed(disposition("1", Kind.SPLIT)));
        assertEquals("1 SPLIT by 4, 2 CARRIED_UNCHANGED by 2, 3 MERGED by 3", said(story, 4));
        assertEquals("1 DROPPED_SILENTLY by 3, 2 CARRIED_UNCHANGED by 2, 3 MERGED by 3", said(story, 3));
    }

    @Test
    void what_is_said_of_another_plan_is_no_word_on_this_one() {
        Disposition other = new Disposition(OTHER, Story.TASK, Kind.MERGED, List.of());
        Story story = replaced(other)
                .and(new PlanTookPlace(
                        Story.PLAN, List.of(OTHER), FROM, List.of(disposition("1", Kind.CARRIED_CHANGED))));
        assertEquals("", said(story, 3));
    }

    private static Story replaced(Disposition... dispositions) {
        return Story.of("Quý I/2025")
                .and(new PlanReplaced(Story.PLAN, OTHER, Story.by("2025-07-14"), FROM, Arrays.asList(dispositions)));
    }

    private static TasksDisposed disposed(Disposition... dispositions) {
        return new TasksDisposed(Story.PLAN, Arrays.asList(dispositions), Story.REASON);
    }

    private static Disposition disposition(String task, Kind kind) {
        return new Disposition(Story.PLAN, new TaskRef(task), kind, List.of());
    }

    private static String said(Story story, long known) {
        return String.join(
                ", ",
                story.timeline().dispositions(known).stream()
                        .map(each -> each.disposition().task() + " "
                                + each.disposition().kind() + " by " + each.entry())
                        .toList());
    }
}

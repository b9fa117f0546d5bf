package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanTookPlace;

/** What can be asked of a plan: a day, and the revision to answer from. */
record Question(LocalDate day, long known) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Every day on which something may change, the days around it, and the ends of time. */
    static Set<LocalDate> days(List<Entry> entries) {
        Set<LocalDate> days =
                new TreeSet<>(List.of(LocalDate.MIN, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.MAX));
        entries.stream().flatMap(Question::boundaries).forEach(day -> {
            boolean end = day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
            days.addAll(end ? List.of() : List.of(day.minusDays(1), day, day.plusDays(1)));
        });
        return days;
    }

    /** Some questions about such days, at any revisions, in any order; the same for the same seed. */
    static List<Question> some(List<Entry> entries, long seed, int max) {
        List<Question> questions = new ArrayList<>();
        for (LocalDate day : days(entries)) {
            entries.forEach(entry -> questions.add(new Question(day, entry.revision())));
        }
        Collections.shuffle(questions, new Random(seed));
        return questions.subList(0, Math.min(max, questions.size()));
    }

    private static Stream<LocalDate> boundaries(Entry entry) {
        PlanEvent event = entry.event();
        Stream<LocalDate> last = event instanceof PlanIssued e ? Stream.ofNullable(e.effectiveTo()) : Stream.of();
        if (event instanceof LegalAct e) {
            return Stream.concat(boundaries(e.from()), last);
        }
        if (event instanceof PlanTookPlace e) {
            return boundaries(e.from());
        }
        if (event instanceof EntryCorrected e) {
            return Stream.ofNullable(e.to()).filter(DAY.asMatchPredicate()).map(LocalDate::parse);
        }
        LocalDate recorded = LocalDate.ofInstant(entry.recordedAt(), Timeline.ZONE);
        return event instanceof CompletionRecorded e
                ? Stream.concat(Stream.of(recorded), Stream.concat(Stream.ofNullable(e.completedOn()), proven(e)))
                : Stream.of();
    }

    private static Stream<LocalDate> boundaries(EffectiveFrom from) {
        return Stream.of(from.earliest(), from.latest());
    }

    private static Stream<LocalDate> proven(CompletionRecorded completion) {
        return completion.evidence() instanceof Evidence.ByDocument by
                ? Stream.ofNullable(by.document().issuedOn())
                : Stream.of();
    }
}

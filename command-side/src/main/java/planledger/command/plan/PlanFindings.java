package planledger.command.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import planledger.agency.Agencies;
import planledger.document.Documents;
import planledger.document.Mention;
import planledger.document.Mentions;
import planledger.event.EffectiveFrom;
import planledger.finding.Finding;
import planledger.finding.Inspection;
import planledger.finding.Rules;
import planledger.timeline.Corrections;
import planledger.timeline.Timeline;

/**
 * Findings that an entry raises, as far as its plan alone decides: other plans, the registry and statuses of documents
 * are for the side that reads. Rules look at the whole history, so that of a long one none is asked here.
 */
final class PlanFindings {
    /** The longest history for which an answer to a command waits for the rules. */
    static final int ENTRIES_MAX = 200;

    private PlanFindings() {}

    /** Whether the rules are asked about an entry. */
    static boolean areAsked(long entry) {
        return entry <= ENTRIES_MAX;
    }

    /** What is found with the entry and was not found without it. */
    static List<Finding> raisedBy(Timeline timeline, long revision) {
        if (!areAsked(revision)) {
            return List.of();
        }
        LocalDate day = day(timeline, revision);
        Set<String> before = new HashSet<>();
        if (revision > 1) {
            find(timeline, revision - 1, day).forEach(finding -> before.add(finding.key()));
        }
        return find(timeline, revision, day).stream()
                .filter(finding -> !before.contains(finding.key()))
                .toList();
    }

    /**
     * Whether no finding of a key is raised, and nothing outside the plan or on another day could raise it. Of a long
     * history this is not told.
     */
    static boolean areCertainlyWithout(String key, Timeline timeline) {
        long known = timeline.revision();
        return areAsked(known)
                && Rules.isOfPlanAlone(key)
                && find(timeline, known, day(timeline, known)).stream()
                        .noneMatch(finding -> finding.key().equals(key));
    }

    /** The day of recording, or the day of effect where that is later. */
    private static LocalDate day(Timeline timeline, long revision) {
        LocalDate recorded = LocalDate.ofInstant(timeline.entry(revision).recordedAt(), Timeline.ZONE);
        EffectiveFrom from = Corrections.from(timeline.entry(revision).event());
        LocalDate binds = from == null ? recorded : from.latest();
        return binds.isAfter(recorded) && !binds.equals(LocalDate.MAX) ? binds : recorded;
    }

    private static List<Finding> find(Timeline timeline, long known, LocalDate day) {
        List<Mention> mentions = Mentions.of(timeline, known);
        return Rules.find(new Inspection(
                timeline,
                known,
                day,
                timeline.at(day, known),
                mentions,
                () -> Documents.of(mentions, List.of()),
                new Agencies(),
                0,
                any -> Optional.empty()));
    }
}

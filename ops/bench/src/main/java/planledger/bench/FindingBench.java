package planledger.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import planledger.agency.Agencies;
import planledger.document.Documents;
import planledger.document.Mention;
import planledger.document.Mentions;
import planledger.finding.Finding;
import planledger.finding.Inspection;
import planledger.finding.Rules;
import planledger.timeline.Timeline;

/** Each finding rule over a plan of forty tasks and a thousand amendments. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FindingBench {
    private static final int AMENDMENTS = 1000;

    @Param({
        "task-dropped-silently",
        "deadline-extended-after-lapse",
        "recorded-late",
        "change-out-of-list",
        "lead-abolished",
        "number-out-of-series",
        "impossible-date",
        "count-contradicted",
        "product-mismatch",
        "weak-evidence",
        "correction-of-content",
        "one-document-many-tasks",
        "mostly-amended",
        "amended-repeatedly",
        "target-contradicted"
    })
    public String rule = "";

    private Inspection inspection = inspection();

    @Setup
    public void history() {
        if (!Rules.names().contains(rule)) {
            throw new IllegalArgumentException("There is no rule " + rule);
        }
        inspection = inspection();
    }

    private static Inspection inspection() {
        Timeline timeline = Timeline.of(Histories.of(AMENDMENTS));
        LocalDate day = Histories.halfway(AMENDMENTS);
        List<Mention> mentions = Mentions.of(timeline, timeline.revision());
        return new Inspection(
                timeline,
                timeline.revision(),
                day,
                timeline.at(day, timeline.revision()),
                mentions,
                () -> Documents.of(mentions, List.of()),
                new Agencies(),
                0,
                any -> Optional.empty());
    }

    @Benchmark
    public List<Finding> find() {
        return Rules.find(inspection, rule).toList();
    }
}

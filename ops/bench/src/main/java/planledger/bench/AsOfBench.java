package planledger.bench;

import java.time.LocalDate;
import java.util.Map;
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
import planledger.event.TaskRef;
import planledger.timeline.PlanState;
import planledger.timeline.TaskStatus;
import planledger.timeline.Timeline;

/** A whole plan of forty tasks on a day in the middle of its history, as known at the middle and at the end of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AsOfBench {
    @Param({"1000", "10000", "100000"})
    public int amendments;

    private Timeline timeline = new Timeline();
    private LocalDate day = Histories.FIRST_DAY;

    @Setup
    public void history() {
        timeline = Timeline.of(Histories.of(amendments));
        day = Histories.halfway(amendments);
    }

    @Benchmark
    public PlanState knownThen() {
        return timeline.at(day, amendments / 2);
    }

    @Benchmark
    public PlanState knownNow() {
        return timeline.at(day, timeline.revision());
    }

    @Benchmark
    public Map<TaskRef, TaskStatus> statuses() {
        return timeline.taskStatuses(day, timeline.revision(), any -> Optional.empty());
    }
}

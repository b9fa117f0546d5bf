package planledger.query.entry;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import planledger.event.Evidence;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanId;
import planledger.event.TaskRef;

/** Events that tests record; what they say does not matter to those who only keep them. */
final class Events {
    static final PlanId SON_LA = new PlanId("son-la.vpub.2025.06-kh-vpub");
    static final PlanId VINH_LONG = new PlanId("vinh-long.ct-ubnd.2025.713-qdd-ubnd");

    private Events() {}

    static PlanEvent completion(PlanId plan, long nth) {
        return new CompletionRecorded(
                plan,
                new TaskRef("I." + nth),
                "Báo cáo",
                null,
                new Evidence.ByLink("https://example.org/" + nth),
                Claim.DONE,
                null,
                null);
    }

    static PlanId plan(long nth) {
        return new PlanId("tinh-" + nth + ".ubnd.2025.1-kh-ubnd");
    }

    /** As many events over as many plans, the plans taking turns. */
    static Stream<PlanEvent> many(long events, long plans) {
        return LongStream.range(0, events).mapToObj(nth -> completion(plan(nth % plans), nth));
    }
}

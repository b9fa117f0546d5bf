package planledger.it;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** One thing that an answer says is wrong. */
record Fault(String path, String rule, String messageEn) {
    private static final String ONE_OF = "This must be one of: ";

    static List<Fault> of(HttpResponse<String> answer) {
        if (answer.statusCode() < 400) {
            return List.of();
        }
        return RunningLedger.JSON
                .readTree(answer.body())
                .path("faults")
                .valueStream()
                .map(fault -> new Fault(
                        fault.get("path").stringValue(),
                        fault.get("rule").stringValue(),
                        fault.get("messageEn").stringValue()))
                .toList();
    }

    boolean is(String name) {
        return rule.equals(name);
    }

    /** Whether it lists other words than the described ones; where it lists none, or none are described, it does not. */
    boolean contradicts(Set<String> described) {
        return messageEn.startsWith(ONE_OF)
                && !described.isEmpty()
                && !described.equals(Set.of(messageEn
                        .substring(ONE_OF.length(), messageEn.length() - 1)
                        .split(", ", -1)));
    }
}

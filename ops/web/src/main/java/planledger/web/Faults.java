package planledger.web;

import java.util.ArrayList;
import java.util.List;

/** Everything found wrong with one request, in the order found; a flood is counted, not kept. */
final class Faults {
    static final int LISTED_MAX = 100;

    private final List<Fault> listed = new ArrayList<>();
    private int count;

    void add(Fault fault) {
        count++;
        if (listed.size() < LISTED_MAX || (fault.status() == 400 && allInvalid())) {
            listed.add(fault);
        }
    }

    static Declined only(Fault fault) {
        return new Declined(Problem.faulty(fault));
    }

    int count() {
        return count;
    }

    Faults copy() {
        Faults copy = new Faults();
        copy.listed.addAll(listed);
        copy.count = count;
        return copy;
    }

    /** The status is decided by what is listed, so the first malformed part is listed however late it comes. */
    private boolean allInvalid() {
        return listed.stream().allMatch(fault -> fault.status() == 422);
    }

    void throwIfAny() {
        if (count > 0) {
            throw new Declined(Problem.faulty(listed, count));
        }
    }
}

package planledger.finding;

import java.util.stream.Stream;

/**
 * One thing that an inspection team wants raised. Pure: what it finds follows from the inspection alone, and for a clean
 * plan it finds nothing.
 */
interface Rule {
    /** Its permanent name in JSON: {@code task-dropped-silently}. */
    String name();

    /** What it rests on. */
    Source source();

    Stream<Finding> find(Inspection plan);
}

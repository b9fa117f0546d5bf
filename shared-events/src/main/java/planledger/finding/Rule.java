package planledger.finding;

import java.util.stream.Stream;

/**
 * One thing that an inspection team wants raised. Pure: what it finds follows from the inspection alone, and for a clean
 * plan it finds nothing. What an act says or does is found on every day; what a task or agency is, on the day of the
 * inspection. What is unknown raises nothing, unless that is the finding.
 */
interface Rule {
    /** Its permanent name in JSON: {@code task-dropped-silently}. */
    String name();

    /** What it rests on, unless a finding says otherwise. */
    Source source();

    Stream<Finding> find(Dossier plan);
}

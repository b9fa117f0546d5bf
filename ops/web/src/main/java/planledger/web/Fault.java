package planledger.web;

/**
 * One thing that is wrong with a request, told to its caller.
 *
 * @param path JSON pointer into the body, {@code ?name} for a query parameter, the name of a header
 * @param rule what it breaks, by a name that stays
 * @param status 400 where it is malformed or outside the schema, 422 where it is well-formed but wrong
 */
public record Fault(String path, String rule, int status, String message, String messageEn) {

    /** Well-formed but wrong. */
    public static Fault invalid(String path, Rule rule) {
        return new Fault(path, Problem.wire(rule.name()), 422, rule.message(), rule.messageEn());
    }

    /** Malformed or outside the schema. */
    public static Fault malformed(String path, Rule rule) {
        return new Fault(path, Problem.wire(rule.name()), 400, rule.message(), rule.messageEn());
    }
}

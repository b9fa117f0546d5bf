package planledger.it;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The permanent names that the code gives to problems and rules, as callers see them. */
final class DescribedRules {
    private static final List<String> REFUSALS = List.of(
            "planledger.command.plan.Refusal",
            "planledger.command.agency.AgencyRefusal",
            "planledger.command.entry.EntryRefusal");

    private DescribedRules() {}

    /** Types of problems: kinds of the web, and refusals that are answered 409. */
    static Set<String> problems() {
        Set<String> names = new TreeSet<>();
        Stream.concat(constants("planledger.web.ProblemKind"), refusals(DescribedRules::isConflict))
                .forEach(name -> names.add("/problems/" + name));
        return names;
    }

    /** Rules of single faults. */
    static Set<String> rules() {
        Set<String> names = new TreeSet<>(ofRefusals());
        Stream.of(
                        "planledger.web.SchemaRule",
                        "planledger.command.http.HeaderRule",
                        "planledger.command.entry.ActRule",
                        "planledger.command.agency.AgencyInputRule",
                        "planledger.command.plan.InputRule",
                        "planledger.query.entry.QueryRule")
                .flatMap(DescribedRules::constants)
                .forEach(names::add);
        return names;
    }

    /** Refusals that are answered 422, as faults. */
    static Set<String> ofRefusals() {
        return new TreeSet<>(refusals(refusal -> !isConflict(refusal)).toList());
    }

    private static Stream<String> refusals(Predicate<Object> which) {
        return REFUSALS.stream()
                .flatMap(name -> Stream.of(type(name).getEnumConstants()))
                .filter(which)
                .map(DescribedRules::wire);
    }

    private static boolean isConflict(Object refusal) {
        try {
            var status = refusal.getClass().getDeclaredMethod("status");
            status.setAccessible(true);
            return status.invoke(refusal).toString().equals("CONFLICT");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Stream<String> constants(String type) {
        return Stream.of(type(type).getEnumConstants()).map(DescribedRules::wire);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String wire(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package planledger.it;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import planledger.it.Variant.Change;

/** Whether the answer to a changed body is the one that the description leads one to expect. */
final class Verdict {
    private final DescribedApi api;

    Verdict(DescribedApi api) {
        this.api = api;
    }

    /** Taken where the schema takes it; else refused, and for the reason that the change gives. */
    Stream<String> on(Operation operation, Variant variant, HttpResponse<String> answer) {
        int status = answer.statusCode();
        List<Fault> faults = Fault.of(answer);
        if (variant.change() != Change.STRANGER_ADDED && faults.stream().anyMatch(fault -> fault.is("field-unknown"))) {
            return Stream.of("makes the server call members unknown that are described");
        }
        if (api.disagreements(operation.body(), variant.body()).isEmpty()) {
            boolean judged = variant.change() == Change.OTHER && isJudged(status, faults, variant.at());
            return status == 200 || judged ? Stream.of() : Stream.of("is described, and answered " + status);
        }
        if (status != 400 && status != 422) {
            return Stream.of("is not described, and answered " + status + ": "
                    + variant.body().at(variant.at()));
        }
        if (faults.stream()
                .anyMatch(fault -> fault.path().equals(variant.at()) && fault.contradicts(variant.words()))) {
            return Stream.of("is not among the words that are described");
        }
        String rule = ruleOf(variant);
        boolean named = faults.stream()
                .anyMatch(fault -> fault.path().startsWith(variant.at()) && (rule.isEmpty() || fault.is(rule)));
        // A member that is gone may be missed by another one; a member of a wrong type is itself at fault.
        boolean elsewhere = rule.isEmpty() && variant.change() != Change.MISTYPED;
        return named || elsewhere ? Stream.of() : Stream.of("is refused for another reason");
    }

    /** Whether what was read for what it is was refused by a rule of the ledger, or between members. */
    private static boolean isJudged(int status, List<Fault> faults, String at) {
        Set<String> refusals = DescribedRules.ofRefusals();
        boolean byRules = faults.stream()
                .allMatch(fault ->
                        refusals.contains(fault.rule()) || !fault.path().startsWith(at));
        return status == 409 || status == 412 || (status == 422 && byRules);
    }

    private static String ruleOf(Variant variant) {
        if (variant.change() == Change.STRANGER_ADDED) {
            return "field-unknown";
        }
        // Without its link, evidence is a document.
        boolean link = variant.change() == Change.LEFT_OUT && variant.at().equals("/evidence/url");
        boolean gone = variant.change() == Change.LEFT_OUT || variant.change() == Change.NULLED;
        return gone && variant.required() && !link ? "field-missing" : "";
    }
}

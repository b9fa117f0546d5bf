package planledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.document.Mention;
import planledger.document.Role;
import planledger.event.DocumentKey;
import planledger.event.LegalAct;

/**
 * Documents whose date their own number contradicts, or lies after what cites them, or after the day on which the
 * ledger knew them.
 */
final class ImpossibleDocuments {
    private final Rule rule;
    private final Dossier plan;

    ImpossibleDocuments(Rule rule, Dossier plan) {
        this.rule = rule;
        this.plan = plan;
    }

    /** One finding a document, task and entry. */
    Stream<Finding> find() {
        Map<String, Finding> found = new LinkedHashMap<>();
        for (Mention mention : plan.plan().mentions()) {
            LocalDate day = mention.issuedOn();
            Finding finding = day == null ? null : find(mention, day);
            if (finding != null) {
                found.putIfAbsent(finding.key(), finding);
            }
        }
        return found.values().stream();
    }

    private @Nullable Finding find(Mention mention, LocalDate day) {
        Integer year = DocumentKey.yearIn(mention.number());
        Integer wrongYear = year == null || year == day.getYear() ? null : year;
        LocalDate latest = latest(mention);
        LocalDate exceeded = day.isAfter(latest) ? latest : null;
        if (wrongYear == null && exceeded == null) {
            return null;
        }
        String kind = wrongYear != null ? "yearInNumber" : isCited(mention) ? "basisNotYetIssued" : "dateInFuture";
        Draft draft = new Draft(rule, plan)
                .task(mention.task())
                .kind(kind)
                .subject(kind, mention.entry(), mention.name().number())
                .entry(mention.entry(), mention.place())
                .fact("number", mention.number())
                .fact("issuedOn", day)
                .fact("printed", mention.asPrinted())
                .fact("yearInNumber", wrongYear)
                .fact("latest", exceeded);
        return says(
                wrongYear != null ? draft : draft.entry(mention.entry(), "/instrument"), mention, wrongYear, exceeded);
    }

    private static boolean isCited(Mention mention) {
        return mention.role() == Role.BASIS || mention.role() == Role.IMPLEMENTED || mention.role() == Role.CITED;
    }

    /** The last day on which a document can have been issued: what cites it was issued then, or the ledger knew it. */
    private LocalDate latest(Mention mention) {
        Recorded<?> entry = plan.entry(mention.entry());
        LocalDate recorded = entry.day();
        if (!isCited(mention) || !(entry.event() instanceof LegalAct act)) {
            return recorded;
        }
        LocalDate issued = Issued.latest(act.instrument());
        return issued == null || issued.isAfter(recorded) ? recorded : issued;
    }

    private static Finding says(
            Draft draft, Mention mention, @Nullable Integer wrongYear, @Nullable LocalDate exceeded) {
        List<String> faults = new ArrayList<>();
        List<String> faultsEn = new ArrayList<>();
        if (wrongYear != null) {
            faults.add("năm trong số hiệu (" + wrongYear + ") khác năm của ngày ban hành");
            faultsEn.add("the year in its number (" + wrongYear + ") is not that of its date");
        }
        if (exceeded != null) {
            String day = Prose.day(exceeded);
            boolean cited = isCited(mention);
            faults.add("ngày ấy sau ngày " + (cited ? "của văn bản viện dẫn, chậm nhất " : "vào sổ, ") + day);
            faultsEn.add(
                    "its date is after that of " + (cited ? "what cites it, at the latest " : "its record, ") + day);
        }
        return draft.says(
                Prose.vi(mention.number(), mention.issuedOn())
                        + (mention.task() == null ? "" : " (nhiệm vụ " + mention.task() + ")") + ": "
                        + String.join("; ", faults) + ". Đối chiếu bản gốc rồi đính chính chỗ sai.",
                Prose.en(mention.number(), mention.issuedOn())
                        + (mention.task() == null ? "" : " (task " + mention.task() + ")") + ": "
                        + String.join("; ", faultsEn) + ". Compare the original, then correct what is wrong.");
    }
}

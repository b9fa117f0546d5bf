package planledger.query.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import planledger.answer.Answers;
import planledger.document.Document;
import planledger.document.DocumentName;
import planledger.document.Mention;
import planledger.document.Role;
import planledger.document.StatusEntry;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.DocumentEvent.Status;
import planledger.query.entry.AsOf;
import planledger.query.entry.PlanQuestions;
import planledger.timeline.PlanStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a document: what names it, what became of it, and what its fall reopens. */
@Component
class DocumentAnswers {
    private final PlanQuestions plans;

    DocumentAnswers(PlanQuestions plans) {
        this.plans = plans;
    }

    /**
     * Writes the document with some of its mentions.
     *
     * @param after how many of the mentions other pages show before these
     * @param limit mentions at most
     */
    ObjectNode document(Document document, AsOf asOf, int after, int limit) {
        ObjectNode answer = Answers.object();
        DocumentName name = document.name();
        answer.put("key", name.key());
        answer.put("issuer", name.issuer());
        answer.put("type", first(document.mentions().stream().map(Mention::type).toList()));
        answer.set(
                "numbers",
                Answers.value(distinct(
                        document.mentions().stream().map(Mention::number).toList())));
        answer.set(
                "issuedOn",
                Answers.value(distinct(document.mentions().stream()
                        .map(Mention::issuedOn)
                        .filter(Objects::nonNull)
                        .map(LocalDate::toString)
                        .toList())));
        answer.put("heldAs", heldAs(document).map(plan -> plan.plan().text()).orElse(null));
        answer.set(
                "mayBe",
                Answers.value(document.mayBe().stream().map(DocumentName::key).toList()));
        boolean fallen = fallen(document, asOf);
        List<Mention> shown =
                document.mentions().stream().skip(after).limit(limit).toList();
        answer.put("mentionCount", document.mentions().size());
        answer.set("mentions", mentions(shown.stream()));
        ArrayNode statuses = answer.putArray("statuses");
        document.statuses().forEach(status -> statuses.add(status(status)));
        answer.put("fallen", fallen);
        answer.put("reopenCount", reopened(document.mentions(), fallen).count());
        answer.set("reopens", mentions(reopened(shown, fallen)));
        return answer;
    }

    private static Stream<Mention> reopened(List<Mention> mentions, boolean fallen) {
        return mentions.stream().filter(mention -> fallen && mention.role().isReliedOn());
    }

    private static ArrayNode mentions(Stream<Mention> mentions) {
        ArrayNode list = Answers.list();
        mentions.forEach(mention -> list.add(mention(mention)));
        return list;
    }

    /** Whether on the day it was replaced, annulled or recalled, by a status of its own or as a plan of this ledger. */
    private boolean fallen(Document document, AsOf asOf) {
        boolean own = document.statuses().stream()
                .map(StatusEntry::event)
                .anyMatch(status -> status.status() != Status.PUBLISHED && binds(status, asOf.effectiveAt()));
        return own
                || heldAs(document)
                        .flatMap(mention -> plans.at(mention.plan(), asOf))
                        .map(known -> known.status().kind())
                        .filter(kind -> kind == PlanStatus.Kind.REPLACED || kind == PlanStatus.Kind.REPEALED)
                        .isPresent();
    }

    /** Annulled is as if from the beginning. */
    private static boolean binds(DocumentStatusRecorded status, LocalDate day) {
        return status.status() == Status.ANNULLED || !day.isBefore(status.from().latest());
    }

    private static Optional<Mention> heldAs(Document document) {
        return document.mentions().stream()
                .filter(mention -> mention.role() == Role.ISSUES)
                .findFirst();
    }

    private static ObjectNode mention(Mention mention) {
        ObjectNode line = Answers.object();
        line.set("role", Answers.value(mention.role()));
        line.put("planId", mention.plan().text());
        line.put("ref", mention.task() == null ? null : mention.task().text());
        line.put("entry", mention.entry());
        line.put("position", mention.position());
        line.put("place", mention.place());
        line.put("number", mention.number());
        line.set("issuedOn", Answers.value(mention.issuedOn()));
        line.put("asPrinted", mention.asPrinted());
        return line;
    }

    private static ObjectNode status(StatusEntry entry) {
        ObjectNode line = Answers.object();
        line.set("status", Answers.value(entry.event().status()));
        line.set("effectiveFrom", Answers.value(entry.event().from()));
        line.set("instrument", Answers.value(entry.event().instrument()));
        line.set(
                "triggers",
                Answers.value(entry.event().triggers().stream()
                        .map(task -> task.plan() + "#" + task.task())
                        .toList()));
        line.put("entry", entry.revision());
        line.put("position", entry.position());
        line.put("recordedAt", entry.recordedAt().toString());
        line.put("actor", entry.actor());
        return line;
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().distinct().toList();
    }

    private static @Nullable String first(List<? extends @Nullable String> texts) {
        return texts.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }
}

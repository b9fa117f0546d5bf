package planledger.query.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.document.Document;
import planledger.document.DocumentName;
import planledger.document.Documents;
import planledger.document.StatusEntry;
import planledger.event.DocumentKey;
import planledger.query.entry.AsOf;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.LedgerDocuments;
import planledger.web.Declined;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a document is cited, relied on, replaced: by key, or every document of a number. */
@RestController
class DocumentResource {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int NUMBER_LENGTH_MAX = 200;

    private final Knowledge knowledge;
    private final LedgerDocuments documents;
    private final DocumentAnswers answers;

    DocumentResource(Knowledge knowledge, LedgerDocuments documents, DocumentAnswers answers) {
        this.knowledge = knowledge;
        this.documents = documents;
        this.answers = answers;
    }

    private record Asked(Knowledge.Asked times, @Nullable String number) {}

    @GetMapping("/api/documents")
    ResponseEntity<String> numbered(Query query) {
        Asked asked =
                query.as(in -> new Asked(Knowledge.read(in), in.required("number", Shapes.text(NUMBER_LENGTH_MAX))));
        AsOf asOf = knowledge.resolve(asked.times());
        boolean behind = knowledge.isBehind();
        String slug = DocumentKey.slug(String.valueOf(asked.number()));
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        ArrayNode list = answer.putArray("documents");
        documents.numbered(Set.of(slug), asOf).all().forEach(found -> list.add(answers.document(found, asOf)));
        answer.set("coverage", coverage(asOf, !behind));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    @GetMapping("/api/documents/{key}")
    ResponseEntity<String> document(@PathVariable String key, Query query) {
        Knowledge.Asked asked = query.as(Knowledge::read);
        if (key.length() > NUMBER_LENGTH_MAX || !KEY.matcher(key).matches()) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        AsOf asOf = knowledge.resolve(asked);
        boolean behind = knowledge.isBehind();
        Document found = find(key, asOf).orElseThrow(() -> new Declined(ProblemKind.NOT_FOUND));
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        answer.set("document", answers.document(found, asOf));
        answer.set("coverage", coverage(asOf, !behind));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** A document that no plan names may still have a status of its own. */
    private Optional<Document> find(String key, AsOf asOf) {
        DocumentName name = DocumentName.ofKey(key);
        Documents known = documents.numbered(Set.of(name.number()), asOf);
        return known.at(key).or(() -> {
            List<StatusEntry> own = documents.statuses(asOf).stream()
                    .filter(status -> status.event().document().equals(key))
                    .toList();
            return own.isEmpty() ? Optional.empty() : Optional.of(new Document(name, List.of(), List.of(), own));
        });
    }

    private static ObjectNode coverage(AsOf asOf, boolean upToDate) {
        ObjectNode coverage = Coverage.of(asOf, upToDate);
        coverage.put("note", "Chỉ gồm văn bản có số hiệu mà các kế hoạch đã ghi vào sổ nêu tên.");
        coverage.put("noteEn", "Only numbered documents that plans recorded in this ledger name.");
        return coverage;
    }
}

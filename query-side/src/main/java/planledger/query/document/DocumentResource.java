package planledger.query.document;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import planledger.event.DocumentKey;
import planledger.query.entry.AsOf;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.LedgerDocuments;
import planledger.query.entry.Paging;
import planledger.web.Cursors;
import planledger.web.Declined;
import planledger.web.Input;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a document is cited, relied on, replaced: by key, or every document of a number. */
@RestController
class DocumentResource {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int NUMBER_LENGTH_MAX = 200;
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;
    /** Mentions of each document in a list of documents; the document's own answer pages through them. */
    private static final int MENTIONS_IN_LIST_MAX = 100;

    private final Knowledge knowledge;
    private final LedgerDocuments documents;
    private final DocumentAnswers answers;
    private final Paging paging;
    private final Paging mentionPaging;

    DocumentResource(Knowledge knowledge, LedgerDocuments documents, DocumentAnswers answers, Cursors cursors) {
        this.knowledge = knowledge;
        this.documents = documents;
        this.answers = answers;
        this.paging = new Paging(cursors, "documents");
        this.mentionPaging = new Paging(cursors, "mentions");
    }

    private record Filter(
            String number,
            Knowledge.Asked asked,
            int limit,
            @Nullable String cursor) {
        List<?> question() {
            return Arrays.asList(number, asked.effectiveAt(), asked.knownAt(), asked.known());
        }
    }

    @GetMapping("/api/documents")
    ResponseEntity<String> numbered(Query query) {
        Filter filter = query.as(in -> read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        List<Document> found =
                List.copyOf(numbered(DocumentKey.slug(filter.number()), asOf).all());
        List<Document> rest = Paging.rest(found, DocumentResource::key, place.after());
        List<Document> shown = rest.subList(0, Math.min(rest.size(), filter.limit()));
        ObjectNode answer = head(asOf);
        ArrayNode list = answer.putArray("documents");
        shown.forEach(document -> list.add(answers.document(document, asOf, 0, MENTIONS_IN_LIST_MAX)));
        if (rest.size() > shown.size()) {
            answer.put("cursor", paging.after(key(shown.get(shown.size() - 1)), asOf, filter.question()));
        }
        answer.set("coverage", coverage(asOf, !behind));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    private static Filter read(Input in, Shape<String> cursor) {
        return new Filter(
                Objects.requireNonNullElse(in.required("number", Shapes.text(NUMBER_LENGTH_MAX)), ""),
                Knowledge.read(in),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }

    private static String key(Document document) {
        return document.name().key();
    }

    private record Page(
            Knowledge.Asked asked, int limit, @Nullable String cursor) {
        static Page read(Input in, Shape<String> cursor) {
            return new Page(
                    Knowledge.read(in),
                    in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                    in.optional("cursor", cursor));
        }

        List<?> question(String key) {
            return Arrays.asList(key, asked.effectiveAt(), asked.knownAt(), asked.known());
        }
    }

    /** Its mentions page by page, in the order of plans and their entries. */
    @GetMapping("/api/documents/{key}")
    ResponseEntity<String> document(@PathVariable String key, Query query) {
        Page page = query.as(in -> Page.read(in, mentionPaging.cursor()));
        if (key.length() > NUMBER_LENGTH_MAX || !KEY.matcher(key).matches()) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        AsOf now = knowledge.resolve(page.asked());
        boolean behind = knowledge.isBehind(page.asked());
        Paging.Place place = Paging.begin(now, page.cursor(), page.question(key));
        AsOf asOf = place.asOf();
        Document found =
                numbered(DocumentName.ofKey(key).number(), asOf).at(key).orElseThrow(() -> Knowledge.lacking(behind));
        int after = place.after() == null ? 0 : Integer.parseInt(place.after());
        int shown = after + page.limit();
        ObjectNode answer = head(asOf);
        answer.set("document", answers.document(found, asOf, after, page.limit()));
        if (found.mentions().size() > shown) {
            answer.put("cursor", mentionPaging.after(Integer.toString(shown), asOf, page.question(key)));
        }
        answer.set("coverage", coverage(asOf, !behind));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** By key. A document that no plan names may still have a status of its own. */
    private Documents numbered(String slug, AsOf asOf) {
        return documents.numbered(Set.of(slug), asOf);
    }

    /** With the revision of the register of documents' statuses, which If-Match speaks of. */
    private ObjectNode head(AsOf asOf) {
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        answer.put("revision", documents.statuses(asOf).size());
        return answer;
    }

    private static ObjectNode coverage(AsOf asOf, boolean upToDate) {
        ObjectNode coverage = Coverage.of(asOf, upToDate);
        coverage.put("note", "Chỉ gồm văn bản có số hiệu mà các kế hoạch đã ghi vào sổ nêu tên.");
        coverage.put("noteEn", "Only numbered documents that plans recorded in this ledger name.");
        return coverage;
    }
}

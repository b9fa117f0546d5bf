package planledger.query.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.web.Query;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every entry as the event store has it, byte for byte, so that anyone who may read can hold it against the log. */
@RestController
@OnEvidenceWriter
class StoredEntriesResource {
    private static final int LIMIT_MAX = 1000;
    private static final int LIMIT_USUAL = 200;

    private final Ledger ledger;
    private final Pseudonyms pseudonyms;

    StoredEntriesResource(Ledger ledger, Pseudonyms pseudonyms) {
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
    }

    private record Asked(long after, int limit) {}

    @GetMapping("/api/entries")
    ResponseEntity<String> entries(Query query) throws InterruptedException {
        Asked asked = query.as(in -> new Asked(
                in.optional("after", Shapes.integer(0, Integer.MAX_VALUE), 0),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL)));
        long head = ledger.head();
        ObjectNode answer = Answers.object();
        ArrayNode lines = answer.putArray("entries");
        if (asked.after() < head) {
            try (Ledger.Tail tail = ledger.after(asked.after())) {
                long asMany = Math.min(asked.limit(), head - asked.after());
                read(tail, asMany).forEach(entry -> lines.add(line(entry)));
            }
        }
        answer.put("head", head);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** A server sends them in its own portions; fewer are read only where it falls silent for a second. */
    private static List<Recorded> read(Ledger.Tail tail, long asMany) throws InterruptedException {
        List<Recorded> read = new ArrayList<>();
        while (read.size() < asMany) {
            List<Recorded> more = tail.next(Duration.ofSeconds(1), Math.toIntExact(asMany - read.size()));
            if (more.isEmpty()) {
                break;
            }
            read.addAll(more);
        }
        return read;
    }

    private ObjectNode line(Recorded entry) {
        ObjectNode line = Answers.object();
        line.put("position", entry.position());
        line.put("stream", entry.stream());
        line.put("sequence", entry.sequence());
        line.put("type", entry.type());
        line.put("revision", entry.revision());
        line.put("recordedAt", entry.recordedAt().toString());
        line.put("actor", entry.actor());
        line.put("actorSalt", entry.actor() == null ? null : pseudonyms.salt(entry.actor()));
        line.put("payload", Base64.getEncoder().encodeToString(entry.payload()));
        return line;
    }
}

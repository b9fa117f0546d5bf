package planledger.query.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import planledger.bundle.Bundle;
import planledger.bundle.Bundle.Evidenced;
import planledger.bundle.Bundle.HeadsProof;
import planledger.bundle.BundleWriter;
import planledger.event.PlanId;
import planledger.evidence.Digests;
import planledger.evidence.EntryLeaf;
import planledger.evidence.Heads;
import planledger.evidence.Leaf;
import planledger.evidence.Trust;
import planledger.query.entry.AsOf;
import planledger.query.entry.Entry;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.PlanQuestions;
import planledger.query.entry.StreamEntries;
import planledger.tlog.Note;
import planledger.tlog.TlogProof;
import planledger.web.Declined;
import planledger.web.Problem;
import planledger.web.ProblemKind;
import planledger.web.Query;

/** One file with a plan and all that proves it, to be checked anywhere without this program (API: evidence bundle). */
@RestController
@OnEvidenceWriter
class BundleResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final PlanQuestions questions;
    private final StreamEntries entries;
    private final EvidenceFolder folder;
    private final EvidenceLog log;
    private final Pseudonyms pseudonyms;
    private final Witnesses witnesses;

    BundleResource(
            PlanQuestions questions,
            StreamEntries entries,
            EvidenceFolder folder,
            EvidenceLog log,
            Pseudonyms pseudonyms,
            Witnesses witnesses) {
        this.questions = questions;
        this.entries = entries;
        this.folder = folder;
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.witnesses = witnesses;
    }

    @GetMapping("/api/plans/{planId}/bundle")
    ResponseEntity<byte[]> bundle(@PathVariable String planId, Query query) {
        Known known = questions.known(planId, query.as(Knowledge::read));
        PlanId plan = known.timeline().planId();
        long evidenced = known.timeline().revisionAt(log.state().position());
        Proofs proofs = Proofs.newest(folder)
                .filter(newest -> evidenced >= known.revision())
                .orElseThrow(() -> new Declined(Problem.unavailable(ProblemKind.NOT_YET_VISIBLE, RETRY_AFTER)));
        if (evidenced > Bundle.ENTRIES_MAX) {
            throw new Declined(ProblemKind.BUNDLE_TOO_LARGE);
        }
        AsOf asOf = known.asOf();
        Bundle bundle = new Bundle(
                plan,
                new Bundle.Asked(asOf.effectiveAt(), asOf.knownAt(), known.revision(), asOf.position()),
                evidenced(plan, evidenced, proofs),
                proofs.note(),
                new Trust(folder.keys(), witnesses.keys(), 0, List.of()),
                heads(plan, evidenced, proofs));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plan.text() + ".zip\"")
                .body(BundleWriter.write(bundle));
    }

    @SuppressWarnings("NullAway") // In class files it does not see that an array may be null.
    private List<Evidenced> evidenced(PlanId plan, long count, Proofs proofs) {
        List<Evidenced> found = new ArrayList<>();
        Map<Long, Optional<Proofs>> published = new HashMap<>(); // Entries of one round share their checkpoints.
        for (Entry entry : entries.entries(plan.text(), 1, count)) {
            long index = log.leafOf(entry.position()).orElseThrow();
            byte[] bytes = proofs.leaf(index);
            EntryLeaf leaf = checked(entry, bytes);
            EntryLeaf.Published before = leaf.checkpoint();
            Note opening = before == null
                    ? null
                    : at(before.size(), published).map(Proofs::note).orElse(null);
            TlogProof closing = log.closing(index)
                    .flatMap(size -> at(size, published))
                    .map(first -> first.of(index))
                    .orElse(null);
            found.add(new Evidenced(
                    entry.position(),
                    entry.type(),
                    String.valueOf(entry.typeRevision()),
                    entry.recordedAt(),
                    entry.actor(),
                    salt(entry.actor()),
                    entry.texts(),
                    entry.payload().getData(),
                    bytes,
                    proofs.of(index),
                    opening,
                    closing));
        }
        return found;
    }

    private Optional<Proofs> at(long size, Map<Long, Optional<Proofs>> published) {
        return published.computeIfAbsent(size, any -> Proofs.at(size, folder));
    }

    private byte @Nullable [] salt(@Nullable String actor) {
        String salt = actor == null ? null : pseudonyms.salt(actor);
        return salt == null ? null : HexFormat.of().parseHex(salt);
    }

    /** A view that says otherwise than the log must not be handed out as evidence. */
    private static EntryLeaf checked(Entry entry, byte[] bytes) {
        EntryLeaf leaf = (EntryLeaf) Leaf.parse(bytes);
        boolean isSame = leaf.payload()
                .equals(Digests.payload(
                        entry.type(),
                        String.valueOf(entry.typeRevision()),
                        entry.payload().getData()));
        if (!isSame || leaf.position() != entry.position()) {
            throw new Declined(Problem.of(ProblemKind.EVIDENCE_BROKEN)
                    .because("Position " + entry.position() + ", entry " + entry.revision() + ": " + entry.stream()));
        }
        return leaf;
    }

    /** The log may know of more entries than the view shows yet; a bundle of those shown would be one cut short. */
    private @Nullable HeadsProof heads(PlanId plan, long shown, Proofs proofs) {
        long index = log.newestHeads(proofs.checkpoint().size()).orElse(-1L);
        Heads heads = index < 0 ? new Heads() : folder.heads(index);
        Heads.Head head = heads.of(plan.text());
        if (head != null && head.sequence() >= shown) {
            throw new Declined(Problem.unavailable(ProblemKind.NOT_YET_VISIBLE, RETRY_AFTER));
        }
        return head == null
                ? null
                : new HeadsProof(head, heads.proof(plan.text()), proofs.leaf(index), proofs.of(index));
    }
}

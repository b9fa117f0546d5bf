package planledger.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.archive.Archive;
import planledger.bundle.Bundle.Asked;
import planledger.bundle.Bundle.Evidenced;
import planledger.bundle.Bundle.HeadsProof;
import planledger.event.Commitment;
import planledger.event.EffectiveFrom;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.evidence.EntryLeaf;
import planledger.evidence.Heads;
import planledger.evidence.MadeLog;
import planledger.evidence.StoredEvents.StoredEvent;
import planledger.evidence.Trust;
import planledger.tlog.Cosigner;
import planledger.tlog.Note;
import planledger.tlog.NoteSigner;
import planledger.tlog.TlogProof;

/** A plan among others in a log, and its bundle. */
public final class MadePlan {
    static final PlanId PLAN = new PlanId("son-la.vpub.2025.06-kh-vpub");
    public static final NoteSigner SIGNER = MadeLog.signer(1);
    public static final Cosigner WITNESS = MadeLog.witness(2);
    static final String SALT = "00112233445566778899aabbccddeeff";

    private static final Archive ARCHIVE = new Archive();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 7);

    public final MadeLog log = new MadeLog(SIGNER);
    final Map<Long, Map<String, String>> texts = new HashMap<>();
    final List<Long> positions = new ArrayList<>();
    long headsLeaf = -1;

    @Nullable
    Heads headsThen;

    /** Four entries with others between them, three checkpoints, heads after the third entry. */
    public static MadePlan usual() {
        MadePlan made = new MadePlan();
        made.log.witnessedBy(WITNESS);
        made.log.record(20, 5).publish(at(30));
        made.add(issued(), null);
        made.log.record(9, 5).publish(at(60));
        made.add(new PlanSuspended(PLAN, act("10/QĐ-VPUB"), on(60), hidden("chờ kinh phí")), "chờ kinh phí");
        made.log.record(300, 5);
        made.add(new PlanResumed(PLAN, act("11/QĐ-VPUB"), on(90), hidden("đã có")), "đã có");
        made.heads();
        made.log.publish(at(500));
        made.add(new PlanSuspended(PLAN, act("12/QĐ-VPUB"), on(200), hidden("lần nữa")), "lần nữa");
        made.log.record(4, 5).publish(at(800));
        return made;
    }

    static Instant at(long seconds) {
        return MadeLog.BEGIN.plusSeconds(seconds);
    }

    static PlanIssued issued() {
        return new PlanIssued(
                PLAN,
                act("06/KH-VPUB"),
                "Kế hoạch cải cách hành chính 2025",
                EffectiveFrom.on(DAY),
                null,
                List.of(),
                List.of(),
                Content.FULL,
                null,
                List.of(),
                List.of(new Task(new TaskRef("1"), new Fields(Map.of()))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static EffectiveFrom on(int days) {
        return EffectiveFrom.on(DAY.plusDays(days));
    }

    static Instrument act(String number) {
        return new Instrument("QĐ", number, DAY, null, null, "son-la.vpub", null, null, null, null, null);
    }

    static Commitment hidden(String text) {
        return Commitment.to(text, SALT);
    }

    void add(PlanEvent event, @Nullable String reason) {
        Archive.Stored stored = ARCHIVE.write(event);
        EntryLeaf leaf = log.record(
                PLAN.text(),
                stored.name(),
                stored.revision(),
                stored.bytes(),
                at(log.events.size()),
                Committed.effectiveFrom(event));
        positions.add(leaf.position());
        if (reason != null) {
            texts.put(leaf.position(), Map.of("text.reason", reason, "salt.reason", SALT));
        }
    }

    void heads() {
        headsThen = Heads.parse(log.headsNow().text());
        headsLeaf = log.heads();
    }

    public static Trust policy() {
        return new Trust(List.of(SIGNER.key()), List.of(WITNESS.key()), 1, List.of());
    }

    public Bundle bundle() {
        return bundle(new Asked(DAY.plusDays(100), at(1000), positions.size(), log.events.size()));
    }

    Bundle bundle(Asked asked) {
        Note newest = log.newest();
        List<Evidenced> entries = new ArrayList<>();
        for (long position : positions) {
            entries.add(entry(position, newest));
        }
        return new Bundle(PLAN, asked, entries, newest, policy(), headsProof(newest));
    }

    private Evidenced entry(long position, Note newest) {
        StoredEvent event = log.events.get((int) position - 1);
        EntryLeaf leaf = log.entries.get((int) position - 1);
        long index = log.leafOf(position);
        EntryLeaf.Published named = leaf.checkpoint();
        Note opening =
                named == null ? null : Note.parse(Objects.requireNonNull(log.files.get("checkpoints/" + named.size())));
        long first = log.files.keySet().stream()
                .filter(path -> path.startsWith("checkpoints/"))
                .mapToLong(path -> Long.parseLong(path.substring(12)))
                .filter(size -> size > index)
                .min()
                .orElseThrow();
        TlogProof closing = log.proof(index, Note.parse(Objects.requireNonNull(log.files.get("checkpoints/" + first))));
        return new Evidenced(
                position,
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.actor(),
                event.salt(),
                texts.getOrDefault(position, Map.of()),
                event.payload(),
                leaf.bytes(),
                log.proof(index, newest),
                opening,
                closing);
    }

    private @Nullable HeadsProof headsProof(Note newest) {
        Heads heads = headsThen;
        if (heads == null) {
            return null;
        }
        return new HeadsProof(
                Objects.requireNonNull(heads.of(PLAN.text())),
                heads.proof(PLAN.text()),
                log.leaves.get((int) headsLeaf),
                log.proof(headsLeaf, newest));
    }
}

package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import planledger.evidence.LogAudit;
import planledger.evidence.LogFolder;
import planledger.evidence.Report;
import planledger.evidence.StoredEvents;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.Policy;
import planledger.tlog.VerifierKey;

/**
 * A ledger whose checkpoints a witness cosigns, and what an administrator could do who holds old copies of the ledger, of
 * its log and even of the witness: found by the verifier from what an inspector kept, or from what the witness has seen.
 */
@OneMachineOnly
class WitnessedLedgerTest {
    private static final int BACKED_UP = 4;
    private static final int SHOWN = 8;
    private static final int LAST = 26;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-01T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path sound = Path.of("");

    /** What inspectors kept, of the time of the copies and of the end. */
    private static Note kept;

    private static Note shown;

    private final Path folder;
    private final HonestWitness witness;

    /** The same ledger and the same witness, under another address. */
    WitnessedLedgerTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        copy("data", sound, folder);
        copy("witness", sound, folder);
        this.witness = witness(folder);
        witness.accepts(key());
    }

    /** A ledger that began before the witness knew it, with copies of everything made half way. */
    @BeforeAll
    static void recorded() throws Exception {
        try (HonestWitness witness = witness(sound)) {
            try (RunningLedger ledger = ledger(sound)) {
                EvidenceAttacksTest.plan(ledger);
                Evidenced.proof(ledger, 1);
                witness.accepts(key(sound));
                record(ledger, 2, BACKED_UP);
                cosigned(ledger, BACKED_UP, witness);
            }
            kept = newest(sound);
            copy("data", sound, sound.resolve("backup"));
            copy("witness", sound, sound.resolve("backup"));
            try (RunningLedger ledger = ledger(sound)) {
                record(ledger, BACKED_UP + 1, SHOWN);
                cosigned(ledger, SHOWN, witness);
            }
            shown = newest(sound);
        }
    }

    private static void copy(String name, Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from.resolve(name), to.resolve(name));
    }

    @AfterEach
    void end() {
        witness.close();
    }

    private static HonestWitness witness(Path folder) throws IOException {
        HonestWitness witness = new HonestWitness(folder.resolve("witness"), CLOCK);
        Files.writeString(folder.resolve("witnesses"), witness.listed());
        return witness;
    }

    private static RunningLedger ledger(Path folder) {
        return RunningLedger.on(
                folder.resolve("data"), DAY, "PLANLEDGER_EVIDENCE_WITNESSES=" + folder.resolve("witnesses"));
    }

    private RunningLedger ledger() {
        return ledger(folder);
    }

    /** Entries of the plan, numbered from one to another, as many as positions. */
    private static void record(RunningLedger ledger, int from, int to) throws Exception {
        EvidenceAttacksTest.amend(ledger, from, to);
    }

    private void cosigned(RunningLedger ledger, long position) throws Exception {
        cosigned(ledger, position, witness);
    }

    /** Waits until a cosigned checkpoint is over a position. */
    private static void cosigned(RunningLedger ledger, long position, HonestWitness witness) throws Exception {
        Evidenced.proof(ledger, position);
        Evidenced.await("cosigned", () -> !Evidenced.checkpoint(ledger)
                .verifiedBy(List.of(witness.key()))
                .isEmpty());
    }

    private VerifierKey key() throws IOException {
        return key(folder);
    }

    private static VerifierKey key(Path folder) throws IOException {
        return VerifierKey.parse(
                Files.readString(folder.resolve("data/evidence/keys")).strip());
    }

    private Policy policy() throws IOException {
        return new Policy(key(), List.of(witness.key()), 1);
    }

    private Trust trust() throws IOException {
        return Trust.in(policy());
    }

    /** The last checkpoint that the witness says it has seen. */
    private Note seen() throws IOException {
        return witness.seen(key().name()).orElseThrow();
    }

    private Note newest() throws IOException {
        return newest(folder);
    }

    private static Note newest(Path folder) throws IOException {
        return Note.parse(Files.readAllBytes(folder.resolve("data/evidence/checkpoint")));
    }

    private static long size(Note checkpoint) {
        return Checkpoint.parse(checkpoint.text()).size();
    }

    /** An old copy of the ledger, its views, its log and its keys. */
    private void putBack() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        copy("data", sound.resolve("backup"), folder);
    }

    private Report audited(Trust trust) throws Exception {
        StoredEvents stored;
        try (RunningLedger ledger = ledger()) {
            stored = Evidenced.stored(ledger);
        }
        return LogAudit.of(new LogFolder(folder.resolve("data/evidence")), trust, stored)
                .report();
    }

    private static void assertFound(Verdict verdict, String named, Report report) {
        assertEquals(verdict, report.verdict(), report.toString());
        assertTrue(
                report.problems().stream()
                        .anyMatch(problem -> problem.messageEn().contains(named)),
                named + " in " + report.problems());
    }

    private static boolean isUnseen(Report report) {
        return report.unknown().stream().anyMatch(each -> each.messageEn().contains("not yet cosigned"));
    }

    @Test
    void what_nobody_touched_is_cosigned_and_intact() throws Exception {
        assertEquals(shown.text(), seen().text());
        assertEquals(Checkpoint.parse(shown.text()), policy().accept(shown));
        Report report = audited(trust().and(kept).and(shown));
        assertEquals(Verdict.INTACT, report.verdict(), report.toString());
        assertFalse(isUnseen(report), report.toString());
        assertEquals(newest(), report.checkpoint());
    }

    @Test
    void a_witness_rolled_back_with_the_ledger_cosigns_another_view_and_whoever_kept_a_checkpoint_finds_it()
            throws Exception {
        putBack();
        witness.rollBack(sound.resolve("backup/witness"));
        assertFound(Verdict.TRUNCATED, "signed more", audited(trust().and(shown)));
        writeOn();
        policy().accept(newest());
        Report report = audited(trust().and(kept));
        assertEquals(Verdict.INTACT, report.verdict(), report.toString()); // Only memory speaks against it.
        assertFound(Verdict.REWRITTEN, "two different views were signed", audited(trust().and(shown)));
    }

    /** Another record than the one that was shown, and a longer one; the witness has cosigned it. */
    private void writeOn() throws Exception {
        try (RunningLedger ledger = ledger()) {
            record(ledger, SHOWN + 1, LAST);
            cosigned(ledger, BACKED_UP + LAST - SHOWN);
        }
    }

    @Test
    void a_witness_that_was_not_rolled_back_cosigns_nothing_of_a_ledger_that_was() throws Exception {
        putBack();
        try (RunningLedger ledger = ledger()) {
            record(ledger, SHOWN + 1, SHOWN + 1);
            Evidenced.proof(ledger, BACKED_UP + 1);
        }
        assertEquals(Set.of(409), Set.copyOf(witness.answers()));
        assertNotCosigned();
        assertFound(Verdict.TRUNCATED, "signed more", audited(trust().and(seen())));
    }

    @Test
    void nor_when_that_ledger_has_outgrown_what_the_witness_saw() throws Exception {
        putBack();
        try (RunningLedger ledger = ledger()) {
            record(ledger, SHOWN + 1, LAST);
            Evidenced.proof(ledger, BACKED_UP + LAST - SHOWN);
        }
        List<Integer> answers = witness.answers();
        assertTrue(answers.contains(422) && !answers.contains(200), answers.toString());
        assertNotCosigned();
        assertFound(Verdict.REWRITTEN, "two different views were signed", audited(trust().and(seen())));
    }

    /** The newest checkpoint lacks its quorum; the verifier goes by the last one that was cosigned, and says so. */
    private void assertNotCosigned() throws Exception {
        Note newest = newest();
        assertThrows(EvidenceBroken.class, () -> policy().accept(newest));
        assertEquals(shown.text(), seen().text());
        Report report = audited(trust());
        assertTrue(isUnseen(report), report.toString());
        assertEquals(kept, report.checkpoint());
        assertTrue(size(kept) < size(newest), report.toString());
    }

    @Test
    void a_witness_rolled_back_beside_an_honest_ledger_harms_nobody() throws Exception {
        try (RunningLedger ledger = ledger()) {
            record(ledger, SHOWN + 1, SHOWN + 1);
            cosigned(ledger, SHOWN + 1);
            witness.rollBack(sound.resolve("backup/witness"));
            record(ledger, SHOWN + 2, LAST);
            cosigned(ledger, LAST);
        }
        List<Integer> answers = witness.answers();
        assertEquals(Set.of(409, 200), Set.copyOf(answers), answers.toString());
        policy().accept(newest());
        Report report = audited(trust().and(kept).and(shown));
        assertEquals(Verdict.INTACT, report.verdict(), report.toString());
        assertFalse(isUnseen(report), report.toString());
    }
}

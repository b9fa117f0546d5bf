package planledger.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.tlog.Cosigner;
import planledger.tlog.NoteSigner;
import planledger.tlog.Policy;

class LogAuditTest {
    private static final NoteSigner SIGNER = MadeLog.signer(1);
    private static final Trust KEY = Trust.in(new Policy(SIGNER.key(), List.of(), 0));

    private final MadeLog log = new MadeLog(SIGNER);

    private MadeLog grown() {
        log.publish();
        log.record(200, 9).publish().record(90, 9).publish();
        log.heads();
        log.record(300, 11).publish().record(1, 11);
        log.heads();
        return log.record(130, 13).publish();
    }

    private Report audit(Trust trust) {
        return LogAudit.of(log, trust, MadeLog.stored(log.events)).report();
    }

    @Test
    void a_log_that_grew_as_logs_do_is_intact_with_its_events() {
        grown();
        LogAudit.Outcome outcome = LogAudit.of(log, KEY, MadeLog.stored(log.events));
        assertEquals(List.of(), outcome.report().problems());
        assertEquals(List.of(), outcome.report().unknown());
        assertEquals(Verdict.INTACT, outcome.report().verdict());
        assertEquals(721, outcome.position());
        assertEquals(log.leaves.size(), outcome.leaves());
        assertEquals(3, outcome.report().holds().size() - 1);
        assertEquals(log.newest(), outcome.report().checkpoint());
    }

    @Test
    void every_size_from_nothing_on_is_intact() {
        for (int i = 0; i < 600; i++) {
            log.record(1, 5);
            if (i % 50 == 0) {
                log.heads();
            }
            if (i % 31 == 0 || i > 590 || i == 255 || i == 256) {
                log.publish();
                assertEquals(List.of(), audit(KEY).problems(), "after " + i);
            }
        }
    }

    @Test
    void a_folder_is_read_like_any_place(@TempDir Path folder) throws IOException {
        grown();
        for (Map.Entry<String, byte[]> file : log.files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Report report = LogAudit.of(new LogFolder(folder), KEY, null).report();
        assertTrue(report.intact(), report::toString);
        assertEquals(1, report.unknown().size(), report::toString);
        assertThrows(
                IllegalArgumentException.class, () -> LogAudit.of(new LogFolder(folder.resolve("tile")), KEY, null));
        assertTrue(
                new LogFolder(folder).read("../" + folder.getFileName() + "x").isEmpty());
    }

    @Test
    void partial_tiles_may_be_gone_where_there_is_a_longer_one() {
        grown();
        log.files.keySet().removeIf(path -> path.matches("tile/(0|entries)/00[01]\\.p/.*"));
        Report report = audit(KEY);
        assertTrue(report.intact(), report::toString);
    }

    @Test
    void without_a_key_of_the_verifier_it_is_said_that_the_key_is_the_logs_own() {
        grown();
        Report report = audit(Trust.NONE);
        assertTrue(report.intact(), report::toString);
        assertEquals(1, report.unknown().size());
        assertTrue(report.unknown().get(0).messageEn().contains(SIGNER.key().toString()), report::toString);
    }

    @Test
    void what_is_recorded_and_not_yet_evidenced_is_said_to_be_so() {
        grown();
        log.record(5, 3);
        Report report = audit(KEY);
        assertTrue(report.intact(), report::toString);
        assertTrue(report.unknown().get(0).messageEn().startsWith("5 entries after position 721"), report::toString);
    }

    @Test
    void a_key_that_the_log_takes_up_signs_from_then_on_and_one_that_it_retires_no_more() {
        grown();
        NoteSigner next = MadeLog.signer(2);
        log.addKey(next);
        log.record(10, 3).publish();
        log.retireKey(SIGNER);
        log.record(10, 3).publish();
        Report report = audit(KEY);
        assertTrue(report.intact(), report::toString);
        assertTrue(audit(Trust.in(new Policy(next.key(), List.of(), 0))).intact());
        assertEquals(
                Verdict.REWRITTEN,
                audit(Trust.in(new Policy(MadeLog.signer(3).key(), List.of(), 0)))
                        .verdict());
    }

    @Test
    void a_key_that_was_retired_signs_no_later_checkpoint() {
        grown();
        NoteSigner next = MadeLog.signer(2);
        log.addKey(next);
        log.publish();
        log.append(new KeyLeaf(SIGNER.key(), KeyLeaf.Change.RETIRED));
        log.record(3, 3).publish(); // Still signed by both.
        assertEquals(Verdict.REWRITTEN, audit(KEY).verdict());
    }

    @Test
    void a_log_that_is_not_there_is_no_verdict() {
        assertThrows(IllegalArgumentException.class, () -> LogAudit.of(path -> Optional.empty(), KEY, null));
    }

    @Test
    void an_entry_lies_between_the_checkpoint_that_it_names_and_the_first_that_holds_it() {
        Cosigner witness = MadeLog.witness(7);
        log.witnessedBy(witness);
        log.record(3, 2).publish(Instant.parse("2026-01-06T00:00:00Z"));
        log.record(3, 2).publish(Instant.parse("2026-01-07T00:00:00Z"));
        log.record(3, 2).publish(Instant.parse("2026-01-08T00:00:00Z"));
        LogAudit.Outcome outcome =
                LogAudit.of(log, Trust.in(new Policy(SIGNER.key(), List.of(witness.key()), 1)), null);
        assertTrue(outcome.report().intact(), outcome::toString);
        TimeBounds bounds = outcome.bounds(log.leafOf(5), log.entries.get(4));
        assertEquals(
                new TimeBounds(4, Instant.parse("2026-01-06T00:00:00Z"), 7, Instant.parse("2026-01-07T00:00:00Z")),
                bounds);
        assertNotNull(bounds.words());
        assertFalse(LogAudit.of(log, KEY, null).bounds(5, log.entries.get(4)).afterSeen() != null);
    }
}

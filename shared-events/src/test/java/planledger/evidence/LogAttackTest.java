package planledger.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planledger.evidence.StoredEvents.StoredEvent;
import planledger.tlog.Cosigner;
import planledger.tlog.EntryBundle;
import planledger.tlog.Hash;
import planledger.tlog.Note;
import planledger.tlog.NoteSigner;
import planledger.tlog.Policy;

/** What the operator's own administrator may try, with everything but the verifier's own memory in his hands. */
class LogAttackTest {
    private static final NoteSigner SIGNER = MadeLog.signer(1);
    private static final Trust KEY = Trust.in(new Policy(SIGNER.key(), List.of(), 0));

    private final MadeLog log = new MadeLog(SIGNER);

    @BeforeEach
    void grow() {
        log.record(300, 9).publish().record(200, 9).publish();
        log.heads();
        log.record(150, 9).publish();
        assertTrue(audit(KEY).intact());
    }

    // The ledger.

    @Test
    void an_edited_event_is_altered() {
        edit(77, event -> with(event, "{\"n\":\"khác\"}".getBytes(StandardCharsets.UTF_8), event.recordedAt()));
        Problem only = only(Verdict.ALTERED);
        assertEquals(77, only.position());
        assertEquals(log.leafOf(77), only.leaf());
    }

    @Test
    void an_event_of_another_type_or_revision_is_altered() {
        edit(
                5,
                event -> new StoredEvent(
                        5,
                        event.stream(),
                        event.sequence(),
                        "plan-issued",
                        "2",
                        event.recordedAt(),
                        event.payload(),
                        null,
                        null));
        assertEquals(5, only(Verdict.ALTERED).position());
    }

    @Test
    void a_back_dated_and_a_pre_dated_event_are_altered_and_told_apart() {
        edit(12, event -> with(event, event.payload(), event.recordedAt().minus(Duration.ofDays(30))));
        assertTrue(only(Verdict.ALTERED).messageEn().contains("back-dated"));
        edit(12, event -> with(event, event.payload(), event.recordedAt().plus(Duration.ofDays(60))));
        assertTrue(only(Verdict.ALTERED).messageEn().contains("pre-dated"));
    }

    @Test
    void an_event_under_another_name_is_altered_and_under_none_is_not_known() {
        edit(3, event -> named(event, "inspector", MadeLog.salt()));
        assertEquals(3, only(Verdict.ALTERED).position());
        edit(3, event -> named(event, null, null));
        Report report = audit(KEY);
        assertTrue(report.intact());
        assertEquals(1, report.unknown().size(), report::toString);
    }

    @Test
    void a_deleted_event_is_removed() {
        log.events.remove(99);
        assertEquals(100, only(Verdict.REMOVED).position());
    }

    @Test
    void a_deleted_event_is_removed_even_if_all_that_follows_moves_up() {
        log.events.remove(99);
        renumber();
        Report report = audit(KEY);
        assertEquals(Verdict.REMOVED, report.verdict());
        assertEquals(100, report.problems().get(0).position());
    }

    @Test
    void an_event_deleted_among_those_of_its_stream_is_removed_even_if_all_is_renumbered() {
        MadeLog one = new MadeLog(SIGNER);
        one.record(50, 1).publish();
        one.events.remove(20);
        List<StoredEvent> renumbered = new ArrayList<>();
        for (StoredEvent each : one.events) {
            renumbered.add(new StoredEvent(
                    renumbered.size() + 1L,
                    each.stream(),
                    renumbered.size(),
                    each.type(),
                    each.revision(),
                    each.recordedAt(),
                    each.payload(),
                    each.actor(),
                    each.salt()));
        }
        Report report = LogAudit.of(one, KEY, MadeLog.stored(renumbered)).report();
        assertEquals(Verdict.REMOVED, report.verdict());
        assertEquals(21, report.problems().get(0).position());
    }

    @Test
    void an_inserted_event_has_no_leaf() {
        StoredEvent slipped = log.events.get(40);
        log.events.add(40, with(slipped, "{}".getBytes(StandardCharsets.UTF_8), slipped.recordedAt()));
        renumber();
        assertEquals(Verdict.REMOVED, audit(KEY).verdict());
    }

    @Test
    void an_event_put_twice_at_a_position_is_out_of_order() {
        log.events.add(40, log.events.get(39));
        assertEquals(40, only(Verdict.REMOVED).position());
    }

    @Test
    void events_in_another_order_are_removed_from_their_places() {
        StoredEvent first = log.events.get(60);
        StoredEvent second = log.events.get(61);
        log.events.set(60, at(second, first.position()));
        log.events.set(61, at(first, second.position()));
        Report report = audit(KEY);
        assertEquals(Verdict.REMOVED, report.verdict());
        assertEquals(
                List.of(61L, 62L),
                report.problems().stream().map(Problem::position).toList());
    }

    @Test
    void an_old_backup_of_the_events_is_truncated() {
        log.events.subList(500, log.events.size()).clear();
        assertEquals(501, only(Verdict.TRUNCATED).position());
        log.events.clear();
        assertEquals(1, only(Verdict.TRUNCATED).position());
    }

    // The log, by somebody without its key.

    @Test
    void an_edited_entry_of_the_log_is_altered_whatever_is_done_to_the_tiles() {
        entries(leaves -> leaves.set(20, replaced(leaves.get(20), "\"position\":20", "\"position\":29")));
        assertEquals(20, first(Verdict.ALTERED).leaf());
        entries(leaves -> leaves.set(20, replaced(log.leaves.get(20), "01:00:19", "01:00:10")));
        assertEquals(20, first(Verdict.ALTERED).leaf());
        retiled();
        Report report = audit(KEY);
        assertEquals(Verdict.ALTERED, report.verdict(), report::toString);
    }

    @Test
    void a_deleted_entry_of_the_log_is_removed() {
        entries(leaves -> leaves.remove(20));
        assertEquals(20, first(Verdict.REMOVED).leaf());
    }

    @Test
    void an_inserted_entry_of_the_log_is_removed() {
        entries(leaves -> leaves.add(20, leaves.get(21)));
        assertEquals(Verdict.REMOVED, audit(KEY).verdict());
    }

    @Test
    void entries_of_the_log_in_another_order_are_removed_from_their_places() {
        entries(leaves -> leaves.add(30, leaves.remove(31)));
        assertEquals(Verdict.REMOVED, audit(KEY).verdict());
    }

    @Test
    void a_bundle_that_is_gone_is_removed_and_the_last_one_truncated() {
        byte[] held = Objects.requireNonNull(log.files.remove("tile/entries/001"));
        assertEquals(256, first(Verdict.REMOVED).leaf());
        log.files.put("tile/entries/001", held);
        log.files.keySet().removeIf(path -> path.startsWith("tile/entries/002"));
        assertEquals(512, first(Verdict.TRUNCATED).leaf());
        log.files.keySet().removeIf(path -> path.startsWith("tile/"));
        assertEquals(Verdict.TRUNCATED, audit(KEY).verdict());
    }

    @Test
    void a_bundle_cut_short_at_the_end_of_the_log_is_truncated() {
        String last = log.files.keySet().stream()
                .filter(path -> path.equals("tile/entries/002.p/" + (log.leaves.size() - 512)))
                .findFirst()
                .orElseThrow();
        List<byte[]> entries = EntryBundle.read(Objects.requireNonNull(log.files.get(last)), log.leaves.size() - 512);
        log.files.put(last, EntryBundle.write(entries.subList(0, entries.size() - 3)));
        assertEquals(log.leaves.size() - 3L, first(Verdict.TRUNCATED).leaf());
    }

    @Test
    void a_touched_or_missing_tile_is_found_and_its_entries_are_not_blamed() {
        for (String path : List.of("tile/0/001", "tile/1/000.p/2")) {
            byte[] held = Objects.requireNonNull(log.files.get(path));
            byte[] other = held.clone();
            other[40] ^= 1;
            log.files.put(path, other);
            assertTrue(only(Verdict.ALTERED).messageEn().contains(path));
            log.files.remove(path);
            assertTrue(only(Verdict.REMOVED).messageEn().contains(path));
            log.files.put(path, held);
        }
    }

    @Test
    void an_older_partial_tile_or_bundle_that_differs_is_found() {
        for (String path : List.of("tile/0/001.p/45", "tile/entries/001.p/45")) {
            byte[] held = Objects.requireNonNull(log.files.get(path), path);
            byte[] other = held.clone();
            other[40] ^= 1;
            log.files.put(path, other);
            assertTrue(only(Verdict.ALTERED).messageEn().contains(path));
            log.files.put(path, held);
        }
    }

    @Test
    void heads_and_keys_that_differ_are_found() {
        String heads = log.files.keySet().stream()
                .filter(path -> path.startsWith("heads/"))
                .findFirst()
                .orElseThrow();
        for (String path : List.of(heads, LogFiles.KEYS)) {
            byte[] held = Objects.requireNonNull(log.files.get(path));
            byte[] other = held.clone();
            other[8] ^= 1;
            log.files.put(path, other);
            assertEquals(Verdict.ALTERED, audit(KEY).verdict(), path);
            log.files.put(path, held);
        }
    }

    // The log, by somebody who signs for it.

    @Test
    void a_log_shorter_than_what_is_remembered_is_truncated() {
        Note remembered = log.newest();
        Note older = Note.parse(Objects.requireNonNull(log.files.get("checkpoints/301")));
        log.files.put(LogFiles.CHECKPOINT, older.bytes());
        Report report = LogAudit.of(log, KEY, null).report();
        assertEquals(Verdict.TRUNCATED, report.verdict()); // The later ones are still in the folder.
        log.files.keySet().removeIf(path -> path.matches("checkpoints/(50.|65.)"));
        assertTrue(LogAudit.of(log, KEY, null).report().intact()); // Nothing speaks against it any more...
        assertEquals(
                Verdict.TRUNCATED,
                LogAudit.of(log, KEY.and(remembered), null).report().verdict()); // ...but memory.
    }

    @Test
    void a_rolled_back_witness_is_found_by_what_is_remembered() {
        Cosigner witness = MadeLog.witness(9);
        MadeLog seen = new MadeLog(SIGNER);
        seen.witnessedBy(witness);
        seen.record(20, 3).publish().record(20, 3).publish();
        Trust trust = Trust.in(new Policy(SIGNER.key(), List.of(witness.key()), 1));
        assertTrue(LogAudit.of(seen, trust, null).report().intact());
        Note remembered = seen.newest();
        seen.files.put(LogFiles.CHECKPOINT, Objects.requireNonNull(seen.files.get("checkpoints/21")));
        seen.files.remove("checkpoints/41");
        assertTrue(LogAudit.of(seen, trust, null).report().intact());
        assertEquals(
                Verdict.TRUNCATED,
                LogAudit.of(seen, trust.and(remembered), null).report().verdict());
    }

    @Test
    void a_view_that_witnesses_have_not_seen_is_complete_up_to_what_they_have() {
        Cosigner witness = MadeLog.witness(9);
        Trust trust = Trust.in(new Policy(SIGNER.key(), List.of(witness.key()), 1));
        assertEquals(Verdict.REWRITTEN, LogAudit.of(log, trust, null).report().verdict());
        log.witnessedBy(witness);
        log.record(3, 3).publish();
        Note cosigned = log.newest();
        Report report = LogAudit.of(log, trust, null).report();
        assertTrue(report.intact());
        log.record(3, 3).publish();
        log.files.put(
                LogFiles.CHECKPOINT,
                new Note(log.newest().text(), log.newest().signatures().subList(0, 1)).bytes());
        log.files.put(
                LogFiles.CHECKPOINTS + log.leaves.size(), Objects.requireNonNull(log.files.get(LogFiles.CHECKPOINT)));
        report = LogAudit.of(log, trust, null).report();
        assertTrue(report.intact());
        assertEquals(cosigned, report.checkpoint());
        assertTrue(report.unknown().stream().anyMatch(each -> each.messageEn().contains("not yet cosigned")));
    }

    @Test
    void a_rewritten_log_agrees_with_itself_and_not_with_any_earlier_checkpoint() {
        Note remembered = log.newest();
        MadeLog other = new MadeLog(SIGNER);
        other.record(100, 9);
        other.record("plan.2025.0", "plan-amended", "2", "{}".getBytes(StandardCharsets.UTF_8), MadeLog.BEGIN);
        other.record(700, 9).publish();
        assertTrue(
                LogAudit.of(other, KEY, MadeLog.stored(other.events)).report().intact());
        assertEquals(
                Verdict.REWRITTEN,
                LogAudit.of(other, KEY.and(remembered), null).report().verdict());
        other.files.put("checkpoints/301", Objects.requireNonNull(log.files.get("checkpoints/301")));
        assertEquals(Verdict.REWRITTEN, LogAudit.of(other, KEY, null).report().verdict());
    }

    @Test
    void two_views_of_one_size_are_a_split_view() {
        MadeLog other = new MadeLog(SIGNER);
        other.record(650, 8);
        other.heads();
        other.publish();
        assertEquals(other.leaves.size(), log.leaves.size());
        assertEquals(
                Verdict.REWRITTEN,
                LogAudit.of(other, KEY.and(log.newest()), null).report().verdict());
    }

    @Test
    void a_log_signed_by_another_key_is_rewritten() {
        Trust strange = Trust.in(new Policy(MadeLog.signer(5).key(), List.of(), 0));
        assertEquals(Verdict.REWRITTEN, LogAudit.of(log, strange, null).report().verdict());
        log.files.put(
                LogFiles.CHECKPOINT, MadeLog.signer(5).sign(log.newest().text()).bytes());
        assertEquals(Verdict.REWRITTEN, LogAudit.of(log, KEY, null).report().verdict());
    }

    @Test
    void a_checkpoint_remembered_of_another_log_is_rewritten() {
        NoteSigner elsewhere = new NoteSigner("elsewhere.example/log", new byte[32]);
        Note note = elsewhere.sign("elsewhere.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertEquals(
                Verdict.REWRITTEN,
                LogAudit.of(log, KEY.and(note), null).report().verdict());
    }

    @Test
    void a_leaf_that_names_a_checkpoint_that_never_was_is_found() {
        EntryLeaf.Published never = new EntryLeaf.Published(7, Digests.payload("a", "1", new byte[0]));
        EntryLeaf leaf = new EntryLeaf(
                11, "plan.x", 0, "plan-issued", "2", MadeLog.BEGIN, null, null, never.root(), null, never);
        MadeLog other = new MadeLog(SIGNER);
        other.names = false;
        other.record(10, 2).publish().append(leaf);
        other.publish();
        Report report = LogAudit.of(other, KEY, null).report();
        assertEquals(Verdict.REWRITTEN, report.verdict());
        assertEquals(11, report.problems().get(0).leaf());
    }

    @Test
    void a_leaf_that_names_an_older_checkpoint_than_the_one_before_it_is_found() {
        MadeLog other = new MadeLog(SIGNER);
        other.record(5, 2).publish();
        EntryLeaf.Published older =
                Objects.requireNonNull(other.record("plan.y").checkpoint());
        other.record(4, 2).publish().record(1, 2);
        other.append(new EntryLeaf(
                12, "plan.x", 0, "plan-issued", "2", MadeLog.BEGIN, null, null, older.root(), null, older));
        other.publish();
        Report report = LogAudit.of(other, KEY, null).report();
        assertEquals(Verdict.ALTERED, report.verdict(), report::toString);
        assertEquals(12, report.problems().get(0).leaf());
    }

    @Test
    void a_position_that_the_log_itself_leaves_out_is_removed() {
        Hash any = Digests.payload("a", "1", new byte[0]);
        log.append(new EntryLeaf(652, "plan.x", 0, "plan-issued", "2", MadeLog.BEGIN, null, null, any, null, null));
        log.publish();
        assertEquals(651, first(Verdict.REMOVED).position());
    }

    @Test
    void an_entry_that_skips_one_of_its_stream_is_removed_and_one_that_points_elsewhere_altered() {
        Hash any = Digests.payload("a", "1", new byte[0]);
        MadeLog other = new MadeLog(SIGNER);
        other.record("plan.x");
        other.append(new EntryLeaf(2, "plan.x", 2, "plan-issued", "2", MadeLog.BEGIN, null, 1L, any, null, null));
        other.publish();
        assertEquals(Verdict.REMOVED, LogAudit.of(other, KEY, null).report().verdict());
        other = new MadeLog(SIGNER);
        other.record("plan.x");
        other.append(new EntryLeaf(2, "plan.x", 1, "plan-issued", "2", MadeLog.BEGIN, null, 0L, any, null, null));
        other.publish();
        assertEquals(Verdict.ALTERED, LogAudit.of(other, KEY, null).report().verdict());
    }

    @Test
    void heads_that_the_log_states_falsely_are_altered() {
        for (HeadsLeaf stated : List.of(
                new HeadsLeaf(649, 9, log.headsNow().root()),
                new HeadsLeaf(650, 8, log.headsNow().root()),
                new HeadsLeaf(650, 9, Digests.payload("a", "1", new byte[0])))) {
            long leaf = log.append(stated);
            log.publish();
            Problem found = audit(KEY).problems().stream()
                    .filter(problem -> Objects.equals(problem.leaf(), leaf))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Verdict.ALTERED, found.verdict());
        }
    }

    @Test
    void an_instant_that_lies_after_a_witness_saw_the_entry_is_false() {
        Cosigner witness = MadeLog.witness(9);
        MadeLog seen = new MadeLog(SIGNER);
        seen.witnessedBy(witness);
        seen.record(20, 3);
        seen.record("plan.x", "plan-issued", "2", new byte[] {1}, MadeLog.BEGIN.plus(Duration.ofDays(400)));
        seen.publish(MadeLog.BEGIN.plus(Duration.ofDays(1)));
        Trust trust = Trust.in(new Policy(SIGNER.key(), List.of(witness.key()), 1));
        Report report = LogAudit.of(seen, trust, null).report();
        assertEquals(Verdict.ALTERED, report.verdict());
        assertEquals(21, report.problems().get(0).leaf());
    }

    @Test
    void whatever_byte_is_changed_in_whatever_file_is_found_and_nothing_crashes() {
        TreeMap<String, byte[]> files = new TreeMap<>(log.files);
        List<String> paths = List.copyOf(files.keySet());
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            byte[] held = Objects.requireNonNull(files.get(path));
            byte[] other = held.clone();
            int at = random.nextInt(other.length);
            other[at] ^= (byte) (1 << random.nextInt(8));
            log.files.put(path, other);
            Report report = LogAudit.of(log, KEY, null).report();
            assertTrue(!report.intact(), () -> path + " at " + at);
            report.problems().forEach(problem -> assertNotNull(problem.messageEn()));
            log.files.put(path, held);
        }
        assertTrue(audit(KEY).intact());
    }

    @Test
    void a_file_cut_at_any_place_is_found_and_nothing_crashes() {
        Random random = new Random(12);
        for (String path : List.copyOf(log.files.keySet())) {
            byte[] held = Objects.requireNonNull(log.files.get(path));
            log.files.put(path, Arrays.copyOf(held, random.nextInt(held.length)));
            assertTrue(!audit(KEY).intact(), path);
            log.files.put(path, held);
        }
    }

    @Test
    void a_report_lists_no_more_than_its_limit_and_counts_all() {
        for (int i = 0; i < 400; i++) {
            edit(i + 1, event -> with(event, new byte[] {7}, event.recordedAt()));
        }
        Report report = audit(KEY);
        assertEquals(Inquiry.PROBLEMS_MAX, report.problems().size());
        assertEquals(400, report.problemsInAll());
    }

    private Report audit(Trust trust) {
        return LogAudit.of(log, trust, MadeLog.stored(log.events)).report();
    }

    private Problem only(Verdict verdict) {
        Report report = audit(KEY);
        assertEquals(1, report.problemsInAll(), report::toString);
        assertEquals(verdict, report.verdict());
        return report.problems().get(0);
    }

    private Problem first(Verdict verdict) {
        Report report = audit(KEY);
        assertEquals(verdict, report.verdict(), report::toString);
        return report.problems().stream()
                .filter(problem -> problem.verdict() == verdict)
                .findFirst()
                .orElseThrow();
    }

    private interface Change {
        StoredEvent of(StoredEvent event);
    }

    private void edit(int position, Change change) {
        log.events.set(position - 1, change.of(log.events.get(position - 1)));
    }

    private static StoredEvent with(StoredEvent event, byte[] payload, Instant recordedAt) {
        return new StoredEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                recordedAt,
                payload,
                event.actor(),
                event.salt());
    }

    private static StoredEvent named(StoredEvent event, @Nullable String actor, byte @Nullable [] salt) {
        return new StoredEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                actor,
                salt);
    }

    private static StoredEvent at(StoredEvent event, long position) {
        return new StoredEvent(
                position,
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.actor(),
                event.salt());
    }

    private void renumber() {
        for (int i = 0; i < log.events.size(); i++) {
            log.events.set(i, at(log.events.get(i), i + 1L));
        }
    }

    private interface Harm {
        void to(List<byte[]> leaves);
    }

    /** Changes the first bundle, and the older partial ones of it with it. */
    private void entries(Harm harm) {
        List<byte[]> leaves = EntryBundle.read(Objects.requireNonNull(log.files.get("tile/entries/000")), 256);
        harm.to(leaves);
        log.files.put("tile/entries/000", bundle(leaves));
    }

    private static byte[] bundle(List<byte[]> leaves) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        leaves.forEach(leaf -> bytes.writeBytes(EntryBundle.write(List.of(leaf))));
        return bytes.toByteArray();
    }

    /** Makes the tile of the first bundle anew from its entries. */
    private void retiled() {
        log.files.put("tile/0/000", EntryBundle.leaves(Objects.requireNonNull(log.files.get("tile/entries/000")), 256));
    }

    private static byte[] replaced(byte[] leaf, String from, String to) {
        String text = new String(leaf, StandardCharsets.US_ASCII);
        assertTrue(text.contains(from));
        return text.replace(from, to).getBytes(StandardCharsets.US_ASCII);
    }
}

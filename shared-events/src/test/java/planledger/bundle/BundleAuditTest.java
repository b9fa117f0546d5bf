package planledger.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import planledger.bundle.Bundle.Asked;
import planledger.bundle.Bundle.Evidenced;
import planledger.evidence.MadeLog;
import planledger.evidence.Report;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.tlog.Note;

class BundleAuditTest {
    private static final Trust KEY = MadePlan.policy();

    private final MadePlan made = MadePlan.usual();
    private final SortedMap<String, byte[]> files = BundleWriter.files(made.bundle());

    @Test
    void a_bundle_is_intact_and_says_what_it_is_complete_for() {
        Report report = BundleAudit.of(BundleWriter.write(made.bundle()), KEY);
        assertEquals(List.of(), report.problems());
        assertEquals(Verdict.INTACT, report.verdict());
        assertTrue(report.holds().toString().contains("whole up to position 332"), report::toString);
        assertTrue(report.unknown().toString().contains("After position 332"), report::toString);
        assertEquals(1, report.unknown().size(), report::toString);
        assertEquals(made.log.newest(), report.checkpoint());
        assertEquals(report, BundleAudit.of(files, KEY));
    }

    @Test
    void an_audit_tells_how_many_entries_are_checked_of_all() {
        List<String> counted = new ArrayList<>();
        BundleAudit.of(BundleWriter.write(made.bundle()), KEY, (done, all) -> counted.add(done + "/" + all));
        int all = made.bundle().entries().size();
        assertEquals(
                IntStream.rangeClosed(0, all).mapToObj(done -> done + "/" + all).toList(), counted);
    }

    @Test
    void the_same_values_are_the_same_bytes() {
        assertArrayEquals(
                BundleWriter.write(made.bundle()),
                BundleWriter.write(MadePlan.usual().bundle()));
    }

    @Test
    void a_plan_asked_for_as_it_was_known_earlier_is_intact() {
        Asked early = new Asked(LocalDate.of(2025, 3, 20), MadePlan.at(100), 2, 40);
        Report report = BundleAudit.of(BundleWriter.write(made.bundle(early)), KEY);
        assertTrue(report.intact(), report::toString);
        Asked never = new Asked(LocalDate.of(2025, 3, 20), MadePlan.at(100), 2, 332);
        assertEquals(
                Verdict.ALTERED,
                BundleAudit.of(BundleWriter.write(made.bundle(never)), KEY).verdict());
    }

    @Test
    void without_a_key_of_the_verifier_the_bundle_shows_its_own_and_says_so() {
        Report report = BundleAudit.of(files, Trust.NONE);
        assertTrue(report.intact());
        assertTrue(report.unknown().toString().contains(MadePlan.SIGNER.key().toString()));
    }

    @Test
    void without_heads_a_whole_history_is_not_claimed() {
        files.keySet().removeIf(name -> name.startsWith("heads"));
        MadePlan other = MadePlan.usual();
        other.headsThen = null;
        Report report = BundleAudit.of(BundleWriter.write(other.bundle()), KEY);
        assertTrue(report.intact(), report::toString);
        assertFalse(report.holds().toString().contains("whole"));
        assertTrue(report.unknown().toString().contains("no other entries"));
    }

    @Test
    void an_erased_text_still_verifies_and_is_said_to_be_erased() {
        made.texts.clear();
        Report report = BundleAudit.of(BundleWriter.write(made.bundle()), KEY);
        assertTrue(report.intact(), report::toString);
        assertTrue(report.unknown().toString().contains("3 free texts were erased"), report::toString);
    }

    @Test
    void a_text_that_was_not_entered_is_altered() {
        long position = made.positions.get(1);
        made.texts.put(position, Map.of("text.reason", "lý do khác", "salt.reason", MadePlan.SALT));
        Report report = BundleAudit.of(BundleWriter.write(made.bundle()), KEY);
        assertEquals(Verdict.ALTERED, report.verdict());
        assertEquals(position, report.problems().get(0).position());
        made.texts.put(made.positions.get(0), Map.of("text.reason", "thêm", "salt.reason", MadePlan.SALT));
        assertEquals(2, BundleAudit.of(BundleWriter.write(made.bundle()), KEY).problemsInAll());
    }

    @Test
    void an_edited_plan_is_altered_and_so_is_an_edited_report() {
        for (String name : List.of(Names.PLAN, Names.REPORT, Names.README)) {
            SortedMap<String, byte[]> edited = new TreeMap<>(files);
            edited.computeIfPresent(
                    name, (same, bytes) -> replaced(bytes, name.equals(Names.README) ? "9162" : "2025", "2026"));
            Report report = BundleAudit.of(edited, KEY);
            assertEquals(Verdict.ALTERED, report.verdict(), name);
            assertTrue(report.problems().get(0).messageEn().contains(name), report::toString);
        }
    }

    @Test
    void an_edited_event_is_altered() {
        edit(Names.event(2), "10/QĐ-VPUB", "99/QĐ-VPUB");
        assertEquals(Verdict.ALTERED, audit().verdict());
    }

    @Test
    void a_back_dated_entry_is_altered_whether_of_record_or_of_effect() {
        edit(Names.event(2), "2025-03-08", "2025-01-08");
        assertEquals(Verdict.ALTERED, audit().verdict());
        SortedMap<String, byte[]> dated = BundleWriter.files(made.bundle());
        dated.computeIfPresent(Names.ENTRIES, (same, bytes) -> replaced(bytes, "01:00:30Z", "01:00:10Z"));
        Report report = BundleAudit.of(dated, KEY);
        assertEquals(Verdict.ALTERED, report.verdict());
        assertTrue(report.problems().toString().contains("back-dated"), report::toString);
    }

    @Test
    void a_leaf_that_states_another_day_of_effect_than_its_event_is_found() {
        MadePlan other = new MadePlan();
        byte[] payload = made.log.events.get(20).payload();
        other.log.record(MadePlan.PLAN.text(), "plan-issued", "2", payload, MadeLog.BEGIN, LocalDate.of(2024, 1, 1));
        other.positions.add(1L);
        other.log.publish();
        Report report =
                BundleAudit.of(BundleWriter.write(other.bundle()), new Trust(KEY.logs(), List.of(), 0, List.of()));
        assertEquals(Verdict.ALTERED, report.verdict());
        assertTrue(report.problems().toString().contains("in effect from"), report::toString);
    }

    @Test
    void another_account_is_altered_and_an_erased_one_is_not_known() {
        edit(Names.ENTRIES, "\"clerk\"", "\"chief\"");
        assertEquals(Verdict.ALTERED, audit().verdict());
    }

    @Test
    void a_deleted_entry_is_removed_and_a_deleted_last_one_truncated() {
        assertEquals(Verdict.REMOVED, without(1).verdict());
        assertEquals(Verdict.REMOVED, without(0).verdict());
        List<Evidenced> two = made.bundle().entries().subList(0, 2);
        assertEquals(Verdict.TRUNCATED, with(two).verdict());
        assertTrue(with(made.bundle().entries().subList(0, 3)).intact()); // What follows the heads is nobody's promise.
    }

    @Test
    void entries_in_another_order_or_twice_are_removed_from_their_places() {
        List<Evidenced> entries = new ArrayList<>(made.bundle().entries());
        entries.add(2, entries.remove(1));
        assertEquals(Verdict.REMOVED, with(entries).verdict());
        List<Evidenced> twice = new ArrayList<>(made.bundle().entries());
        twice.add(2, twice.get(1));
        assertEquals(Verdict.REMOVED, with(twice).verdict());
    }

    @Test
    void an_entry_that_was_never_logged_is_altered() {
        List<Evidenced> entries = new ArrayList<>(made.bundle().entries());
        Evidenced last = entries.get(3);
        entries.set(
                3,
                new Evidenced(
                        last.position(),
                        last.type(),
                        last.typeRevision(),
                        last.recordedAt(),
                        last.actor(),
                        last.actorSalt(),
                        last.texts(),
                        last.payload(),
                        replaced(last.leaf(), "2025-07-26", "2025-07-20"),
                        last.proof(),
                        null,
                        null));
        assertEquals(Verdict.ALTERED, with(entries).verdict());
    }

    @Test
    void another_key_and_another_view_are_rewritten() {
        Trust other = new Trust(List.of(MadeLog.signer(8).key()), List.of(), 0, List.of());
        assertEquals(Verdict.REWRITTEN, BundleAudit.of(files, other).verdict());
        Note split = made.log.checkpoint(made.log.leaves.size() - 1L, MadePlan.at(1));
        assertTrue(BundleAudit.of(files, KEY.and(made.log.newest())).intact());
        assertTrue(BundleAudit.of(files, KEY.and(split)).intact()); // Another size: the log itself has to show it.
        MadePlan rewritten = new MadePlan();
        rewritten.log.record(made.log.leaves.size() - 1, 3).publish();
        assertEquals(
                Verdict.REWRITTEN,
                BundleAudit.of(files, KEY.and(rewritten.log.newest())).verdict());
    }

    @Test
    void a_checkpoint_without_its_witnesses_is_rewritten() {
        Trust two = new Trust(
                KEY.logs(), List.of(MadePlan.WITNESS.key(), MadeLog.witness(3).key()), 2, List.of());
        assertEquals(Verdict.REWRITTEN, BundleAudit.of(files, two).verdict());
    }

    @Test
    void a_proof_under_another_checkpoint_is_rewritten() {
        files.put(
                Names.proof(1),
                made.log.proof(made.log.leafOf(made.positions.get(0)), older()).bytes());
        assertEquals(Verdict.REWRITTEN, audit().verdict());
    }

    private Note older() {
        String path = made.log.files.keySet().stream()
                .filter(name -> name.startsWith("checkpoints/3"))
                .findFirst()
                .orElseThrow();
        return Note.parse(Objects.requireNonNull(made.log.files.get(path)));
    }

    @Test
    void heads_of_another_plan_or_of_another_moment_are_altered() {
        edit(Names.HEADS, MadePlan.PLAN.text() + " 2", MadePlan.PLAN.text() + " 3");
        assertEquals(Verdict.ALTERED, audit().verdict());
        files.remove(Names.HEADS);
        assertEquals(Verdict.ALTERED, audit().verdict());
    }

    @Test
    void a_file_that_is_missing_is_found() {
        for (String name : BundleWriter.files(made.bundle()).keySet()) {
            SortedMap<String, byte[]> fewer = new TreeMap<>(files);
            fewer.remove(name);
            boolean optional = name.startsWith("times/") || name.equals(Names.README) || name.equals(Names.REPORT);
            if (name.equals(Names.ENTRIES) || name.equals(Names.CHECKPOINT)) {
                assertThrows(IllegalArgumentException.class, () -> BundleAudit.of(fewer, KEY));
            } else if (!optional) {
                assertFalse(BundleAudit.of(fewer, KEY).intact(), name);
            }
        }
    }

    @Test
    void every_byte_that_is_changed_is_found_and_nothing_crashes() {
        Random random = new Random(3);
        List<String> names = List.copyOf(files.keySet());
        for (int i = 0; i < 800; i++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] held = Objects.requireNonNull(files.get(name));
            byte[] other = held.clone();
            int at = random.nextInt(other.length);
            other[at] = (byte) random.nextInt(256);
            if (!Arrays.equals(held, other)) {
                files.put(name, other);
                boolean reworded = name.equals(Names.ENTRIES) && formatOf(other) != Forms.FORMAT;
                assertTrue(reworded || !audit().intact(), () -> name + " at " + at);
                files.put(name, held);
            }
        }
        assertTrue(audit().intact());
    }

    private static int formatOf(byte[] entries) {
        try {
            return Index.of(entries).format();
        } catch (IllegalArgumentException e) {
            return Forms.FORMAT;
        }
    }

    @Test
    void every_changed_byte_of_a_zip_is_found_and_nothing_crashes() {
        byte[] zip = BundleWriter.write(made.bundle());
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            byte[] other = random.nextInt(4) == 0 ? Arrays.copyOf(zip, random.nextInt(zip.length)) : zip.clone();
            if (other.length > 0) {
                other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertFalse(BundleAudit.of(other, KEY).intact());
            } catch (IllegalArgumentException refused) {
                assertNotNull(refused.getMessage());
            }
        }
    }

    @Test
    void a_bundle_of_nothing_is_no_bundle() {
        assertThrows(IllegalArgumentException.class, () -> BundleAudit.of(new byte[0], KEY));
        assertThrows(IllegalArgumentException.class, () -> BundleAudit.of(new TreeMap<>(), KEY));
    }

    private Report without(int place) {
        List<Evidenced> entries = new ArrayList<>(made.bundle().entries());
        entries.remove(place);
        return with(entries);
    }

    /** A bundle of other entries, with the files that a forger would make of them. */
    private Report with(List<Evidenced> entries) {
        Bundle whole = made.bundle();
        SortedMap<String, byte[]> forged = new TreeMap<>(files);
        forged.keySet().removeIf(name -> name.contains("/"));
        Asked asked = new Asked(
                whole.asked().effectiveAt(),
                whole.asked().knownAt(),
                entries.size(),
                whole.asked().position());
        try {
            forged.putAll(BundleWriter.files(
                    new Bundle(whole.plan(), asked, entries, whole.checkpoint(), whole.policy(), whole.heads())));
        } catch (IllegalArgumentException e) {
            // A plan without its issue cannot be written; a forger writes the rest.
            Bundle rest = new Bundle(whole.plan(), asked, entries, whole.checkpoint(), whole.policy(), whole.heads());
            forged.put(Names.ENTRIES, Forms.bytes(Forms.entries(rest)));
            for (int i = 0; i < entries.size(); i++) {
                forged.put(Names.event(i + 1), entries.get(i).payload());
                forged.put(Names.leaf(i + 1), entries.get(i).leaf());
                forged.put(Names.proof(i + 1), entries.get(i).proof().bytes());
            }
        }
        return BundleAudit.of(forged, KEY);
    }

    private Report audit() {
        return BundleAudit.of(files, KEY);
    }

    private void edit(String name, String from, String to) {
        files.computeIfPresent(name, (same, bytes) -> replaced(bytes, from, to));
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.contains(from), () -> text + " has no " + from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}

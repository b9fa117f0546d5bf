package planledger.query.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planledger.engine.EvidenceWord;
import planledger.engine.Questions;
import planledger.query.mongo.Polling;

/** Which of those who could write the log speaks for it, and what it says. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EvidenceAnswerTest {
    private final Path folder;
    private final Entries entries = Entries.of(50);
    private final List<Supplier<byte[]>> answering = new ArrayList<>();
    private final List<EvidenceLog> started = new ArrayList<>();

    EvidenceAnswerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        started.forEach(EvidenceLog::stop);
    }

    /** The questions of one process. */
    private final class Here implements Questions {
        @Override
        public Optional<byte[]> ask(String name, Duration within) {
            return answering.stream().map(Supplier::get).findFirst();
        }

        @Override
        public Runnable answer(String name, Supplier<byte[]> answer) {
            assertEquals(EvidenceWord.QUESTION, name);
            answering.add(answer);
            return () -> answering.remove(answer);
        }
    }

    private EvidenceLog log() {
        EvidenceFolder evidence = new EvidenceFolder(new Disk(folder.resolve("evidence")));
        Disk writer = new Disk(folder.resolve("writer"));
        CheckpointSigner signer = KeyFile.open(folder.resolve("keys"), "signing-keys", null);
        Tenure tenure = Tenure.ofOneMachine(new FolderLock(folder.resolve("evidence")), new LastSignedFile(writer));
        EvidenceLog log = new EvidenceLog(
                entries,
                tenure,
                () -> Sequencer.resume(evidence, tenure.lastSigned(), signer, new Pseudonyms(writer), Witnesses.NONE));
        started.add(log);
        return log;
    }

    private static void await(EvidenceLog log, Predicate<EvidenceState> reached) {
        assertTrue(Polling.until(() -> reached.test(log.state()), Duration.ofMinutes(1)), () -> log.state()
                .toString());
    }

    private Optional<EvidenceWord> word() {
        return new Here().ask(EvidenceWord.QUESTION, Duration.ZERO).flatMap(EvidenceWord::parse);
    }

    @Test
    void a_log_that_is_not_opened_yet_says_nothing_then_how_far_it_is() {
        EvidenceLog log = log();
        EvidenceAnswer answer = new EvidenceAnswer(new Here(), log);
        answer.look();
        assertEquals(Optional.empty(), word());
        log.start();
        await(log, state -> state.position() == 50);
        answer.look();
        answer.look();
        assertEquals(1, answering.size());
        assertEquals(Optional.of(new EvidenceWord(50, null)), word());
    }

    @Test
    void what_does_not_add_up_is_told_as_it_is_told_here() throws Exception {
        EvidenceLog log = log();
        EvidenceAnswer answer = new EvidenceAnswer(new Here(), log);
        log.start();
        await(log, state -> state.size() == 52); // With the leaves of its key and of the heads it writes nothing more.
        answer.look();
        Path leaves = folder.resolve("evidence/tile/entries/000.p");
        try (var parts = Files.list(leaves)) {
            for (Path part : parts.toList()) {
                String text = Files.readString(part, StandardCharsets.ISO_8859_1);
                Files.writeString(
                        part, text.replace("\"position\":7,", "\"position\":8,"), StandardCharsets.ISO_8859_1);
            }
        }
        await(log, state -> state.broken() != null);
        answer.look();
        EvidenceWord word = word().orElseThrow();
        assertEquals(log.state().broken(), word.broken());
        assertTrue(String.valueOf(word.broken()).contains("Position 7"), word::toString);
    }

    @Test
    void one_that_waits_for_another_leaves_the_word_to_it() {
        EvidenceLog first = log();
        first.start();
        await(first, state -> state.position() == 50);
        EvidenceLog second = log();
        second.start();
        await(second, EvidenceState::isStandby);
        EvidenceAnswer answer = new EvidenceAnswer(new Here(), second);
        answer.look();
        assertEquals(Optional.empty(), word());

        first.stop();
        await(second, state -> state.position() == 50);
        answer.look();
        assertEquals(Optional.of(new EvidenceWord(50, null)), word());
        answer.stop();
        assertEquals(Optional.empty(), word());
    }
}

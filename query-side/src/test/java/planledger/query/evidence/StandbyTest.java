package planledger.query.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import planledger.query.mongo.Polling;
import planledger.query.mongo.ReadModels;

/** Nodes that may all write the log: one does, the others wait, show its files and say so. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StandbyTest {
    private static final Instant NOW = Instant.parse("2026-01-05T03:00:00Z");

    private static final int ATTEMPTS_MAX = 3;

    private final Path folder;
    private final Entries entries = Entries.of(50);
    private final ReadModels readModels;
    private Runnable server = this::stopServer;
    private final List<EvidenceLog> started = new ArrayList<>();

    StandbyTest(@TempDir Path folder) {
        this.folder = folder;
        this.readModels = ReadModels.embedded(folder.resolve("server"));
    }

    @AfterEach
    void close() {
        started.forEach(EvidenceLog::stop);
        server.run();
    }

    private void stopServer() {
        server = () -> {};
        readModels.close();
    }

    private static Clock at(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private EvidenceLog node(String lock, MongoDatabase database, String holder, Clock clock) {
        Disk writer = new Disk(folder.resolve("writer"));
        EvidenceFolder evidence = new EvidenceFolder(new Disk(folder.resolve("evidence")));
        CheckpointSigner signer = KeyFile.open(folder.resolve("keys"), "signing-keys", null);
        Tenure tenure = Tenure.among(
                new FolderLock(folder.resolve(lock)),
                new Lease(database, holder, clock),
                database,
                new LastSignedFile(writer));
        EvidenceLog log = new EvidenceLog(
                entries,
                tenure,
                () -> Sequencer.resume(evidence, tenure.lastSigned(), signer, new Pseudonyms(writer), Witnesses.NONE));
        started.add(log);
        log.start();
        return log;
    }

    private static void await(EvidenceLog log, Predicate<EvidenceState> reached) {
        boolean isReached = false;
        for (int attempt = 0; !isReached && attempt < ATTEMPTS_MAX; attempt++) {
            isReached = Polling.until(() -> reached.test(log.state()), Duration.ofMinutes(1));
        }
        assertTrue(isReached, () -> log.state().toString());
    }

    private static Health health(EvidenceLog log) {
        return new EvidenceHealth(log).health();
    }

    @Test
    void one_writes_the_other_waits_and_says_so_and_takes_over_when_the_first_one_stops() {
        EvidenceLog first = node("evidence", readModels.database(), "first", at(Duration.ZERO));
        await(first, state -> state.position() == 50);
        EvidenceLog second = node("evidence", readModels.database(), "second", at(Duration.ZERO));
        await(second, EvidenceState::isStandby);
        assertEquals(Status.UP, health(second).getStatus());
        assertEquals(true, health(second).getDetails().get("standby"));
        assertEquals(false, health(first).getDetails().get("standby"));
        assertEquals(false, second.leafOf(1).isPresent());

        first.stop();
        entries.add(5);

        await(second, state -> state.position() == 55);
        assertFalse(second.state().isStandby());
    }

    @Test
    void two_volumes_make_no_two_writers() {
        EvidenceLog first = node("here", readModels.database(), "first", at(Duration.ZERO));
        await(first, state -> state.position() == 50);
        EvidenceLog second = node("there", readModels.database(), "second", at(Duration.ZERO));

        await(second, EvidenceState::isStandby);

        assertTrue(String.valueOf(second.state().waiting()).contains("lease"));
    }

    @Test
    void a_writer_that_lost_its_lease_stops_and_says_so() {
        EvidenceLog first = node("here", readModels.database(), "first", at(Duration.ZERO));
        await(first, state -> state.position() == 50);
        EvidenceLog second = node("there", readModels.database(), "second", at(Duration.ofHours(1)));
        await(second, state -> state.position() == 50);

        entries.add(5);

        await(second, state -> state.position() == 55);
        await(first, EvidenceState::isStandby);
        assertNull(first.state().broken());
    }

    @Test
    void a_database_that_cannot_be_reached_stops_it_and_its_health_says_so() {
        var address = readModels
                .client()
                .getClusterDescription()
                .getServerDescriptions()
                .get(0)
                .getAddress();
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.hosts(List.of(address)).serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                .retryWrites(false)
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            EvidenceLog log = node("evidence", client.getDatabase("planledger"), "first", at(Duration.ZERO));
            await(log, state -> state.position() == 50);
            server.run();

            entries.add(5);

            await(log, state -> state.waiting() != null);
            assertEquals(Status.DOWN, health(log).getStatus());
            assertNotNull(health(log).getDetails().get("waiting"));
            assertEquals(50, log.state().position());
            log.stop();
        }
    }

    @Test
    void a_process_that_is_killed_lets_go_of_the_folder_and_one_that_lives_does_not() throws Exception {
        FolderLock mine = new FolderLock(folder.resolve("evidence"));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.resolve("evidence").toString())
                .start();
        try (BufferedReader says = process.inputReader()) {
            assertEquals("true", says.readLine());
            assertFalse(mine.take());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(mine.take());
        assertTrue(mine.take());
        assertFalse(new FolderLock(folder.resolve("evidence")).take());
        mine.giveBack();
        assertTrue(new FolderLock(folder.resolve("evidence")).take());
    }

    /** Holds the folder until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println(new FolderLock(Path.of(arguments[0])).take());
            int ended = System.in.read();
            System.exit(ended);
        }
    }
}

package planledger.query.evidence;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import planledger.engine.Questions;
import planledger.query.mongo.TokenPositions;
import planledger.web.EvidenceGate;
import planledger.web.ProblemKind;
import planledger.web.work.LongWork;

/**
 * The log's folders and its writer. The public folder, what was signed last and the keys are three folders, so that they
 * can lie on three disks, and none of them in the event store.
 */
@Configuration(proxyBeanMethods = false)
@OnEvidenceWriter
class EvidenceConfiguration {
    private static final String KEY_FILE = "signing-keys";
    private static final int VERDICTS_KEPT_MAX = 32;
    private static final Duration VERDICTS_KEPT = Duration.ofHours(1);
    private static final Duration VERDICT_WAIT_MAX = Duration.ofSeconds(2);

    @Bean
    EvidenceFolder evidenceFolder(@Value("${planledger.evidence.folder}") String folder) {
        return new EvidenceFolder(new Disk(Path.of(folder)));
    }

    @Bean
    Pseudonyms pseudonyms(@Value("${planledger.evidence.writer}") String folder) {
        return new Pseudonyms(new Disk(Path.of(folder)));
    }

    @Bean
    @ConditionalOnMissingBean
    CheckpointSigner checkpointSigner(
            @Value("${planledger.evidence.keys}") String folder,
            @Value("${planledger.evidence.folder}") String log,
            @Value("${planledger.evidence.writer}") String writer,
            EvidenceFolder evidence) {
        boolean wasShown = evidence.read(EvidenceFolder.CHECKPOINT) != null
                || !evidence.checkpoints().isEmpty();
        boolean wasSigned = new LastSignedFile(new Disk(Path.of(writer))).checkpoint() != null;
        Path begun = wasShown ? Path.of(log) : wasSigned ? Path.of(writer) : null;
        return KeyFile.open(Path.of(folder), KEY_FILE, begun);
    }

    @Bean
    Ledger evidenceSource(
            EventStore store,
            ObjectProvider<EventStorageEngine> engine,
            @Qualifier("eventSerializer") Serializer serializer,
            TokenPositions positions) {
        return new AxonLedger(store, engine.getIfAvailable(), serializer, positions);
    }

    @Bean
    Witnesses witnesses(@Value("${planledger.evidence.witnesses}") String file) throws IOException {
        return file.isEmpty() ? Witnesses.NONE : Witnesses.read(Path.of(file));
    }

    @Bean
    EvidenceLog evidenceLog(
            Ledger ledger,
            EvidenceFolder folder,
            CheckpointSigner signer,
            Pseudonyms pseudonyms,
            Witnesses witnesses,
            Tenure tenure,
            @Value("${planledger.evidence.offered-again-after:PT1M}") Duration offeredAgainAfter) {
        return new EvidenceLog(
                ledger,
                tenure,
                () -> Sequencer.resume(folder, tenure.lastSigned(), signer, pseudonyms, witnesses),
                offeredAgainAfter);
    }

    /** Several nodes share a MongoDB, and with it the right to write; on one machine the folder's lock is enough. */
    @Bean
    Tenure evidenceTenure(
            @Value("${planledger.evidence.folder}") String folder,
            @Value("${planledger.evidence.writer}") String writer,
            @Value("${planledger.mongodb-uri:}") String uri,
            MongoDatabase database,
            Clock clock) {
        FolderLock lock = new FolderLock(Path.of(folder));
        LastSigned files = new LastSignedFile(new Disk(Path.of(writer)));
        return uri.isEmpty()
                ? Tenure.ofOneMachine(lock, files)
                : Tenure.among(lock, new Lease(database, Lease.thisProcess(), clock), database, files);
    }

    @Bean
    EvidenceHealth evidence(EvidenceLog log) {
        return new EvidenceHealth(log);
    }

    @Bean
    EvidenceMetrics evidenceMetrics(EvidenceLog log, Ledger ledger, EvidenceFolder folder, Witnesses witnesses) {
        return new EvidenceMetrics(log, ledger, folder, witnesses, Clock.systemUTC());
    }

    @Bean
    WebMvcConfigurer evidenceGate(EvidenceLog log) {
        return EvidenceGate.on(() -> log.state().broken());
    }

    /** A verdict is found again within the hour. */
    @Bean
    LongWork<List<String>, VerifyPage.Brought> audits() {
        return new LongWork<>(
                new LongWork.Limits(
                        VerifyPage.HELD_MAX, VerifyPage.HELD_MAX, VERDICTS_KEPT_MAX, VERDICTS_KEPT, VERDICT_WAIT_MAX),
                new LongWork.Told(
                        ProblemKind.BEING_VERIFIED, "Đã kiểm tra %s trên %s mục.", "%s of %s entries are checked."));
    }

    /** On one machine nobody else records. */
    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    EvidenceAnswer evidenceAnswer(Questions questions, EvidenceLog log) {
        return new EvidenceAnswer(questions, log);
    }
}

package planledger.query.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planledger.tlog.AddCheckpoint;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.NoteSignature;
import planledger.tlog.TiledTree;
import planledger.tlog.VerifierKey;

/**
 * Asks witnesses to cosign a checkpoint before it is published (C2SP tlog-witness, "add-checkpoint"). One that does not
 * answer in time, or whose answer is not by its key, is left out: what its cosignature is worth, and how many are needed,
 * is for whoever verifies to say.
 */
final class Witnesses {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(3);
    private static final int ATTEMPTS_MAX = 2;

    /** A few cosignatures are a few hundred bytes. */
    private static final int ANSWER_BYTES_MAX = 64 * 1024;

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    static final Witnesses NONE = new Witnesses(List.of());

    private final List<Witness> witnesses;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final Map<Witness, Long> known = new ConcurrentHashMap<>();

    /** A witness, and the prefix under which it takes checkpoints. */
    record Witness(VerifierKey key, URI prefix) {}

    Witnesses(List<Witness> witnesses) {
        this.witnesses = List.copyOf(witnesses);
    }

    /**
     * Reads a list: one line a witness, its verifier key, a space, its address.
     *
     * @throws IllegalArgumentException if a line is not so
     */
    static Witnesses read(Path file) throws IOException {
        List<Witness> found = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int space = line.lastIndexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("Not a verifier key and an address: " + line);
            }
            found.add(new Witness(
                    VerifierKey.parse(line.substring(0, space)), URI.create(line.substring(space + 1) + "/")));
        }
        return new Witnesses(found);
    }

    List<VerifierKey> keys() {
        return witnesses.stream().map(Witness::key).toList();
    }

    /** Whether no signature in the name of a witness is a false one. */
    boolean believes(Note checkpoint) {
        try {
            checkpoint.verifiedBy(keys());
            return true;
        } catch (EvidenceBroken e) {
            return false;
        }
    }

    /** The checkpoint with what cosignatures there are in time; whoever has cosigned it is not asked again. */
    Note cosigned(Note checkpoint, TiledTree tree) {
        List<CompletableFuture<Stream<NoteSignature>>> asked = witnesses.stream()
                .filter(witness -> checkpoint.verifiedBy(List.of(witness.key())).isEmpty())
                .map(witness -> ask(witness, checkpoint, tree, ATTEMPTS_MAX)
                        .completeOnTimeout(Stream.of(), ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionally(failure -> none(witness, failure)))
                .toList();
        List<NoteSignature> cosignatures =
                asked.stream().flatMap(CompletableFuture::join).toList();
        return cosignatures.isEmpty() ? checkpoint : checkpoint.with(cosignatures);
    }

    private static Stream<NoteSignature> none(Witness witness, Throwable failure) {
        LOG.warn("The witness {} has not cosigned: {}", witness.key().name(), failure.toString());
        return Stream.of();
    }

    private CompletableFuture<Stream<NoteSignature>> ask(
            Witness witness, Note checkpoint, TiledTree tree, int attempts) {
        long from = known.getOrDefault(witness, 0L);
        byte[] body = new AddCheckpoint(tree.consistency(from, tree.size()), checkpoint).bytes();
        HttpRequest request = HttpRequest.newBuilder(witness.prefix().resolve("add-checkpoint"))
                .timeout(ANSWERS_WITHIN)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, answer -> new BoundedAnswer(ANSWER_BYTES_MAX))
                .thenCompose(answer -> answered(witness, checkpoint, tree, attempts, answer));
    }

    private CompletableFuture<Stream<NoteSignature>> answered(
            Witness witness, Note checkpoint, TiledTree tree, int attempts, HttpResponse<byte[]> answer) {
        if (answer.statusCode() == CONFLICT && attempts > 1) {
            long size = AddCheckpoint.knownSize(answer.body());
            if (size > tree.size()) {
                throw new IllegalStateException("It says that it has cosigned " + size + " leaves, the log has "
                        + tree.size() + ": see whether an old copy of the log was put back");
            }
            known.put(witness, size);
            return ask(witness, checkpoint, tree, attempts - 1);
        }
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("It answers " + answer.statusCode());
        }
        List<NoteSignature> given = NoteSignature.parse(new String(answer.body(), StandardCharsets.UTF_8));
        Note cosigned = new Note(checkpoint.text(), given);
        if (cosigned.verifiedBy(List.of(witness.key())).isEmpty()) {
            throw new IllegalStateException("Its answer is not signed by its key");
        }
        known.put(witness, Checkpoint.parse(checkpoint.text()).size());
        return CompletableFuture.completedFuture(
                given.stream().filter(each -> !new Note(checkpoint.text(), List.of(each))
                        .verifiedBy(List.of(witness.key()))
                        .isEmpty()));
    }
}

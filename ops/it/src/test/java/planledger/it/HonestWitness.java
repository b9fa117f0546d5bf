package planledger.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.FileSystemUtils;
import planledger.tlog.AddCheckpoint;
import planledger.tlog.Checkpoint;
import planledger.tlog.Cosigner;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Hash;
import planledger.tlog.Note;
import planledger.tlog.Rfc6962;
import planledger.tlog.VerifierKey;

/**
 * A witness on this machine that cosigns only what grew from what it cosigned before (C2SP tlog-witness). All that it
 * knows lies in a folder, one checkpoint a log: with an older copy of the folder it is the witness that it was.
 */
final class HonestWitness implements AutoCloseable {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Cosigner cosigner = new Cosigner("example.org/witness", seed());
    private final List<VerifierKey> logs = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    private final Path folder;
    private final Clock clock;
    private final HttpServer server;

    HonestWitness(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", this::add);
        server.start();
    }

    private static byte[] seed() {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 9);
        return seed;
    }

    /** Takes checkpoints of a log from now on. */
    void accepts(VerifierKey log) {
        logs.add(log);
    }

    VerifierKey key() {
        return cosigner.key();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whom a ledger asks: the content of its list of witnesses. */
    String listed() {
        return key() + " " + address() + "\n";
    }

    /** The statuses of all answers since this was last asked. */
    List<Integer> answers() {
        synchronized (answers) {
            List<Integer> given = List.copyOf(answers);
            answers.clear();
            return given;
        }
    }

    /** The last checkpoint of a log that it cosigned: what it tells whoever asks what it has seen. */
    synchronized Optional<Note> seen(String origin) throws IOException {
        Path file = file(origin);
        return Files.exists(file) ? Optional.of(Note.parse(Files.readAllBytes(file))) : Optional.empty();
    }

    private Path file(String origin) {
        return folder.resolve(
                Rfc6962.leaf(origin.getBytes(StandardCharsets.UTF_8)).hex());
    }

    /** Puts back an older copy of the folder. */
    synchronized void rollBack(Path copy) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        FileSystemUtils.copyRecursively(copy, folder);
    }

    private void add(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange.getRequestBody().readAllBytes());
            answers.add(answer.status());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() == CONFLICT ? AddCheckpoint.SIZE_TYPE : "text/plain");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private record Answer(int status, String body) {
        Answer(int status) {
            this(status, "");
        }
    }

    private synchronized Answer answer(byte[] body) throws IOException {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (IllegalArgumentException e) {
            return new Answer(BAD_REQUEST);
        }
        String origin = Checkpoint.parse(request.checkpoint().text()).origin();
        List<VerifierKey> keys =
                logs.stream().filter(log -> log.name().equals(origin)).toList();
        if (keys.isEmpty()) {
            return new Answer(NOT_FOUND);
        }
        return isSigned(request.checkpoint(), keys) ? grown(request, origin) : new Answer(FORBIDDEN);
    }

    private static boolean isSigned(Note note, List<VerifierKey> keys) {
        try {
            return !note.verifiedBy(keys).isEmpty();
        } catch (EvidenceBroken e) {
            return false;
        }
    }

    private Answer grown(AddCheckpoint request, String origin) throws IOException {
        Checkpoint now = Checkpoint.parse(request.checkpoint().text());
        Optional<Checkpoint> before = seen(origin).map(note -> Checkpoint.parse(note.text()));
        long size = before.map(Checkpoint::size).orElse(0L);
        Hash root = before.map(Checkpoint::root).orElse(Rfc6962.EMPTY);
        if (request.growth().earlier() != size
                || (now.size() == size && !now.root().equals(root))) {
            return new Answer(CONFLICT, size + "\n");
        }
        try {
            request.growth().check(root, now.root());
        } catch (EvidenceBroken e) {
            return new Answer(UNPROCESSABLE);
        }
        Note cosigned = request.checkpoint()
                .with(List.of(
                        cosigner.cosign(request.checkpoint(), clock.instant().getEpochSecond())));
        remember(origin, cosigned);
        return new Answer(
                OK, cosigned.signatures().get(cosigned.signatures().size() - 1).line());
    }

    /** Before it is told: a crash leaves a witness that knows too much, never one that has forgotten. */
    private void remember(String origin, Note cosigned) throws IOException {
        Path next = Files.write(folder.resolve("next"), cosigned.bytes());
        Files.move(next, file(origin), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

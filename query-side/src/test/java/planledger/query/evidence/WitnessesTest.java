package planledger.query.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.tlog.AddCheckpoint;
import planledger.tlog.Checkpoint;
import planledger.tlog.Cosigner;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.GrowingTree;
import planledger.tlog.Hash;
import planledger.tlog.Note;
import planledger.tlog.NoteSigner;
import planledger.tlog.Rfc6962;
import planledger.tlog.Tile;
import planledger.tlog.TiledTree;

/** Checkpoints are cosigned by a witness that takes a log's word for nothing. */
class WitnessesTest {
    private static final NoteSigner LOG = new NoteSigner("example.org/log", new byte[32]);

    private final Witness witness = new Witness();
    private final Map<Tile, byte[]> tiles = new HashMap<>();
    private final GrowingTree tree = new GrowingTree(tiles::put);

    WitnessesTest() throws IOException {}

    /** Keeps the newest checkpoint that it has cosigned, and cosigns only what grew from it (C2SP tlog-witness). */
    private static final class Witness {
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private Cosigner cosigner = new Cosigner("example.org/witness", seed());
        private long size;
        private Hash root = Rfc6962.EMPTY;
        private int asked;
        private boolean talksOn;
        private final CompletableFuture<Boolean> cutOff = new CompletableFuture<>();

        Witness() throws IOException {
            server.createContext("/w/add-checkpoint", this::add);
            server.start();
        }

        private void add(HttpExchange exchange) throws IOException {
            asked++;
            if (talksOn) {
                talk(exchange);
                return;
            }
            AddCheckpoint request =
                    AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
            Checkpoint checkpoint = Checkpoint.parse(request.checkpoint().text());
            if (request.checkpoint().verifiedBy(List.of(LOG.key())).isEmpty()) {
                answer(exchange, 403, "");
            } else if (request.growth().earlier() != size) {
                answer(exchange, 409, size + "\n");
            } else {
                grow(exchange, request, checkpoint);
            }
        }

        private void talk(HttpExchange exchange) throws IOException {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            try (exchange) {
                for (int i = 0; i < 512; i++) {
                    exchange.getResponseBody().write(part);
                }
                cutOff.complete(false);
            } catch (IOException e) {
                cutOff.complete(true);
            }
        }

        private void grow(HttpExchange exchange, AddCheckpoint request, Checkpoint checkpoint) throws IOException {
            try {
                request.growth().check(root, checkpoint.root());
            } catch (EvidenceBroken e) {
                answer(exchange, 422, "");
                return;
            }
            size = checkpoint.size();
            root = checkpoint.root();
            answer(
                    exchange,
                    200,
                    cosigner.cosign(request.checkpoint(), 1_800_000_000L).line());
        }

        private static void answer(HttpExchange exchange, int status, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (exchange) {
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            }
        }

        Witnesses.Witness address() {
            return new Witnesses.Witness(
                    new Cosigner("example.org/witness", seed()).key(),
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/"));
        }

        private static byte[] seed() {
            byte[] seed = new byte[32];
            seed[0] = 9;
            return seed;
        }
    }

    @AfterEach
    void end() {
        witness.server.stop(0);
    }

    private Note grown(int leaves) {
        for (int i = 0; i < leaves; i++) {
            tree.append(Rfc6962.leaf(Long.toString(tree.size()).getBytes(StandardCharsets.US_ASCII)));
        }
        tree.settle();
        return LOG.sign(
                Checkpoint.of(LOG.key().name(), tree.size(), tree.root()).text());
    }

    private int cosignatures(Witnesses witnesses, Note note) {
        TiledTree read = TiledTree.unchecked(tree.size(), tile -> Objects.requireNonNull(tiles.get(tile)));
        Note cosigned = witnesses.cosigned(note, read);
        assertEquals(note.text(), cosigned.text());
        return cosigned.verifiedBy(List.of(witness.address().key())).size();
    }

    @Test
    void each_checkpoint_is_cosigned_and_the_witness_is_told_how_the_log_grew() {
        Witnesses witnesses = new Witnesses(List.of(witness.address()));
        for (int more : List.of(1, 5, 300, 7)) {
            assertEquals(1, cosignatures(witnesses, grown(more)));
        }
        assertEquals(4, witness.asked);
        assertEquals(1, cosignatures(new Witnesses(List.of(witness.address())), grown(3)));
        assertEquals(6, witness.asked);
    }

    @Test
    void a_witness_that_knows_more_than_the_log_cosigns_nothing() {
        Note note = grown(10);
        witness.size = 20;
        assertEquals(0, cosignatures(new Witnesses(List.of(witness.address())), note));
    }

    @Test
    void a_cosignature_by_another_key_is_left_out() {
        witness.cosigner = new Cosigner("example.org/witness", new byte[32]);
        assertEquals(0, cosignatures(new Witnesses(List.of(witness.address())), grown(10)));
    }

    @Test
    void who_has_cosigned_is_not_asked_again_and_a_false_cosignature_is_seen() {
        Witnesses witnesses = new Witnesses(List.of(witness.address()));
        Note note = grown(10);
        TiledTree read = TiledTree.unchecked(tree.size(), tile -> Objects.requireNonNull(tiles.get(tile)));
        Note cosigned = witnesses.cosigned(note, read);
        assertEquals(cosigned, witnesses.cosigned(cosigned, read));
        assertEquals(1, witness.asked);
        assertTrue(witnesses.believes(note) && witnesses.believes(cosigned));
        Note other = new Note(grown(1).text(), cosigned.signatures());
        assertFalse(witnesses.believes(other));
    }

    @Test
    void an_answer_that_does_not_end_is_not_read_to_its_end() throws Exception {
        witness.talksOn = true;
        assertEquals(0, cosignatures(new Witnesses(List.of(witness.address())), grown(10)));
        assertTrue(witness.cutOff.get(30, TimeUnit.SECONDS), "All of it was read");
    }

    @Test
    void a_witness_that_is_not_there_is_left_out() {
        Witnesses.Witness away = witness.address();
        witness.server.stop(0);
        assertEquals(0, cosignatures(new Witnesses(List.of(away)), grown(10)));
    }

    @Test
    void the_list_holds_a_key_and_an_address_a_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("witnesses");
        Files.writeString(file, witness.address().key() + " https://example.org/w\n");
        assertEquals(List.of(witness.address().key()), Witnesses.read(file).keys());
        Files.writeString(file, "https://example.org/w\n");
        assertThrows(IllegalArgumentException.class, () -> Witnesses.read(file));
    }
}

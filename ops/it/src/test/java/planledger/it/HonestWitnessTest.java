package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.tlog.AddCheckpoint;
import planledger.tlog.Checkpoint;
import planledger.tlog.ConsistencyProof;
import planledger.tlog.GrowingTree;
import planledger.tlog.Hash;
import planledger.tlog.Note;
import planledger.tlog.NoteSignature;
import planledger.tlog.NoteSigner;
import planledger.tlog.Rfc6962;

/** The witness of the other tests answers as C2SP tlog-witness says: what they show rests on its honesty. */
class HonestWitnessTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-01T02:00:00Z"), ZoneOffset.UTC);
    private static final NoteSigner LOG = new NoteSigner("example.org/log", new byte[32]);
    private static final Hash FIRST = leaf("1");
    private static final Hash SECOND = leaf("2");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private HonestWitness witness;

    HonestWitnessTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.witness = new HonestWitness(folder, CLOCK);
        witness.accepts(LOG.key());
    }

    @AfterEach
    void end() {
        witness.close();
    }

    private static Hash leaf(String text) {
        return Rfc6962.leaf(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Hash tree(Hash... leaves) {
        GrowingTree tree = new GrowingTree((tile, bytes) -> {});
        for (Hash leaf : leaves) {
            tree.append(leaf);
        }
        tree.settle();
        return tree.root();
    }

    private static Note signed(NoteSigner signer, long size, Hash root) {
        return signer.sign(Checkpoint.of(signer.key().name(), size, root).text());
    }

    private HttpResponse<String> add(Note checkpoint, long from, Hash... path) throws Exception {
        long size = Checkpoint.parse(checkpoint.text()).size();
        return post(new AddCheckpoint(new ConsistencyProof(from, size, List.of(path)), checkpoint).bytes());
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(witness.address().resolve("/add-checkpoint"))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    @Test
    void it_cosigns_what_grew_and_knows_it_after_a_restart() throws Exception {
        assertEquals(200, add(signed(LOG, 1, FIRST), 0).statusCode());
        witness.close();
        witness = new HonestWitness(folder, CLOCK);
        witness.accepts(LOG.key());
        Note second = signed(LOG, 2, tree(FIRST, SECOND));
        HttpResponse<String> behind = add(second, 0);
        assertEquals(409, behind.statusCode());
        assertEquals("1\n", behind.body());
        assertEquals(List.of(AddCheckpoint.SIZE_TYPE), behind.headers().allValues("Content-Type"));
        HttpResponse<String> answer = add(second, 1, SECOND);
        assertEquals(200, answer.statusCode());
        Note cosigned = second.with(NoteSignature.parse(answer.body()));
        assertEquals(Set.of(witness.key()), cosigned.verifiedBy(List.of(witness.key())));
        assertEquals(cosigned, witness.seen("example.org/log").orElseThrow());
    }

    @Test
    void it_cosigns_no_second_view() throws Exception {
        assertEquals(200, add(signed(LOG, 1, FIRST), 0).statusCode());
        assertEquals(409, add(signed(LOG, 1, SECOND), 1).statusCode());
        Note other = signed(LOG, 2, tree(SECOND, FIRST));
        assertEquals(422, add(other, 1, FIRST).statusCode());
        assertEquals(422, add(other, 1).statusCode());
        assertEquals(409, add(other, 0).statusCode());
        assertEquals(
                signed(LOG, 1, FIRST).text(),
                witness.seen("example.org/log").orElseThrow().text());
    }

    @Test
    void it_cosigns_for_no_stranger() throws Exception {
        NoteSigner unknown = new NoteSigner("example.org/other", new byte[32]);
        assertEquals(404, add(signed(unknown, 1, FIRST), 0).statusCode());
        byte[] seed = new byte[32];
        seed[0] = 1;
        NoteSigner impostor = new NoteSigner("example.org/log", seed);
        assertEquals(403, add(signed(impostor, 1, FIRST), 0).statusCode());
        Note forged =
                new Note(signed(LOG, 1, SECOND).text(), signed(LOG, 1, FIRST).signatures());
        assertEquals(403, add(forged, 0).statusCode());
        assertEquals(400, post("old 0\n".getBytes(StandardCharsets.US_ASCII)).statusCode());
        assertEquals(List.of(404, 403, 403, 400), witness.answers());
    }
}

package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from strangers is accepted, or refused for a reason; and what is accepted is written as it was read. */
class MutationTest {
    private static final int ROUNDS = 20_000;
    private static final Duration HANG = Duration.ofSeconds(60);
    private static final byte[] SIGNS = "\n\n\n +=/0129aAxz\u2014\t\u00ff".getBytes(StandardCharsets.UTF_8);
    private static final ObviousTree TREE = ObviousTree.ofSize(9);
    private static final NoteSigner LOG = new NoteSigner("log.example", new byte[32]);
    private static final Cosigner WITNESS = new Cosigner("witness.example", NoteTest.seed(1));

    /**
     * A parser.
     *
     * @param good what it accepts
     * @param again reads, and writes what was read
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares parsers.
    private record Parser(String name, byte[] good, Function<byte[], byte[]> again) {
        static Parser ofText(String name, String good, Function<String, String> again) {
            return new Parser(
                    name, Lines.utf8(good), bytes -> again.apply(new String(bytes, StandardCharsets.ISO_8859_1))
                            .getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Parser> parsers() {
        Checkpoint checkpoint = Checkpoint.of("log.example", 9, TREE.root(9));
        Note signed = LOG.sign(checkpoint.text());
        Note note = signed.with(List.of(WITNESS.cosign(signed, 1_679_315_147)));
        AddCheckpoint request = new AddCheckpoint(TREE.consistency(3, 9), note);
        TlogProof proof = new TlogProof("AQI=", 4, TREE.inclusion(4, 9).path(), note);
        byte[] bundle = EntryBundle.write(List.of(new byte[3], new byte[0], new byte[300]));
        String tile = new Tile(3, 1_234_067, 8).path();
        String entries = new Tile(0, 1_234_067, 8).entriesPath();
        return Stream.of(
                new Parser("note", note.bytes(), bytes -> Note.parse(bytes).bytes()),
                new Parser("request", request.bytes(), bytes -> AddCheckpoint.parse(bytes)
                        .bytes()),
                new Parser(
                        "proof", proof.bytes(), bytes -> TlogProof.parse(bytes).bytes()),
                new Parser("bundle", bundle, bytes -> EntryBundle.write(EntryBundle.read(bytes, 3))),
                new Parser(
                        "size", Lines.utf8("20852163\n"), bytes -> Lines.utf8(AddCheckpoint.knownSize(bytes) + "\n")),
                Parser.ofText("checkpoint", checkpoint.text() + "x\n", text -> Checkpoint.parse(text)
                        .text()),
                Parser.ofText("key", LOG.key().toString(), text -> VerifierKey.parse(text)
                        .toString()),
                Parser.ofText("tile", tile, text -> Tile.parse(text).path()),
                Parser.ofText(
                        "entries", entries, text -> Tile.parseEntries(text).entriesPath()),
                Parser.ofText(
                        "hash", TREE.root(9).base64(), text -> Hash.base64(text).base64()),
                Parser.ofText("hex", TREE.root(9).hex(), text -> Hash.hex(text).hex()));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void bytes_changed_anywhere_are_refused_or_read_back_the_same(Parser parser) {
        assertArrayEquals(parser.good(), parser.again().apply(parser.good()));
        Random random = new Random(20_003);
        assertTimeoutPreemptively(HANG, () -> {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = parser.good();
                for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                    bytes = changed(bytes, random);
                }
                try {
                    assertArrayEquals(bytes, parser.again().apply(bytes));
                } catch (IllegalArgumentException e) {
                    // Refused, which is right for nearly all of them.
                }
            }
        });
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(6));
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        byte[] tail = Arrays.copyOfRange(bytes, at + length, bytes.length);
        return switch (random.nextInt(6)) {
            case 0 -> Ed25519.joined(head, tail);
            case 1 -> Ed25519.joined(head, piece, piece, tail);
            case 2 -> Ed25519.joined(head, new byte[] {SIGNS[random.nextInt(SIGNS.length)]}, piece, tail);
            case 3 -> Ed25519.joined(head, new byte[] {(byte) random.nextInt(256)}, tail);
            case 4 -> Ed25519.joined(tail, head);
            default -> head;
        };
    }
}

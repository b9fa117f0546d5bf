package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlogProofTest {
    private static final int SIZE = 11;
    private static final ObviousTree TREE = ObviousTree.ofSize(SIZE + 1);
    private static final NoteSigner LOG = new NoteSigner("log.example/plans", NoteTest.seed(100));
    private static final Cosigner WITNESS = new Cosigner("witness.example", NoteTest.seed(1));
    private static final Policy POLICY = new Policy(LOG.key(), List.of(WITNESS.key()), 1);
    private static final Note NOTE = cosigned(SIZE, TREE.root(SIZE));

    @Test
    void every_entry_of_the_log_is_proven_offline() {
        for (int index = 0; index < SIZE; index++) {
            TlogProof proof = TlogProof.parse(proof(index).bytes());
            assertEquals(proof(index), proof);
            assertEquals(TREE.root(SIZE), proof.check(TREE.leaf(index), POLICY).root());
        }
    }

    @Test
    void a_proof_holds_for_no_other_leaf_or_index() {
        for (int index = 0; index < SIZE; index++) {
            for (int other = 0; other <= SIZE; other++) {
                if (other != index) {
                    breaks(proof(index), other);
                    breaks(new TlogProof("", other, proof(index).path(), NOTE), index);
                }
            }
            breaks(new TlogProof("", Long.MAX_VALUE, proof(index).path(), NOTE), index);
        }
    }

    @Test
    void a_proof_with_a_hash_dropped_added_doubled_flipped_or_moved_holds_for_nothing() {
        for (int index = 0; index < SIZE; index++) {
            for (List<Hash> near : NearPaths.of(proof(index).path(), TREE.leaf(index))) {
                breaks(new TlogProof("", index, near, NOTE), index);
            }
        }
    }

    @Test
    void a_proof_stands_on_the_log_and_its_witnesses() {
        Note noWitness = LOG.sign(
                Checkpoint.of("log.example/plans", SIZE, TREE.root(SIZE)).text());
        breaks(new TlogProof("", 3, proof(3).path(), noWitness), 3);
        Note otherTree = cosigned(SIZE, TREE.root(SIZE + 1));
        breaks(new TlogProof("", 3, proof(3).path(), otherTree), 3);
        Note moved = new Note(NOTE.text().replace("11\n", "12\n"), NOTE.signatures());
        breaks(new TlogProof("", 3, proof(3).path(), moved), 3);
        NoteSigner stranger = new NoteSigner("log.example/plans", NoteTest.seed(7));
        Policy other = new Policy(stranger.key(), List.of(), 0);
        assertThrows(EvidenceBroken.class, () -> proof(3).check(TREE.leaf(3), other));
    }

    @Test
    void a_proof_is_written_as_the_specification_says() {
        String expected = "c2sp.org/tlog-proof@v1\nextra AQI=\nindex 10\n"
                + proof(10).path().get(0).base64() + "\n"
                + proof(10).path().get(1).base64() + "\n\n"
                + new String(NOTE.bytes(), StandardCharsets.UTF_8);
        TlogProof proof = new TlogProof("AQI=", 10, proof(10).path(), NOTE);
        assertEquals(expected, new String(proof.bytes(), StandardCharsets.UTF_8));
        assertEquals(proof, TlogProof.parse(proof.bytes()));
        proof.check(TREE.leaf(10), POLICY);
    }

    @Test
    void the_only_entry_needs_no_hash() {
        TlogProof proof = TlogProof.of(TREE.inclusion(0, 1), cosigned(1, TREE.root(1)));
        assertEquals(proof, TlogProof.parse(proof.bytes()));
        proof.check(TREE.leaf(0), POLICY);
        assertThrows(EvidenceBroken.class, () -> proof.check(TREE.leaf(1), POLICY));
    }

    @Test
    void the_empty_log_proves_no_entry() {
        TlogProof proof = new TlogProof("", 0, List.of(), cosigned(0, Rfc6962.EMPTY));
        assertThrows(EvidenceBroken.class, () -> proof.check(Rfc6962.EMPTY, POLICY));
    }

    @Test
    void a_checkpoint_of_another_size_makes_no_proof() {
        InclusionProof inclusion = TREE.inclusion(3, SIZE - 1);
        assertThrows(IllegalArgumentException.class, () -> TlogProof.of(inclusion, NOTE));
    }

    @ParameterizedTest
    @CsvSource({
        "c2sp.org/tlog-proof@v1,c2sp.org/tlog-proof@v2",
        "c2sp.org/tlog-proof@v1,''",
        "extra AQI=,extra AQI",
        "extra AQI=,extra AQJ=",
        "extra AQI=,extra",
        "'extra AQI=','extra '",
        "extra AQI=,''",
        "extra AQI=,other AQI=",
        "index 10,index 010",
        "index 10,index -1",
        "index 10,index",
        "index 10,index 9223372036854775808",
        "index 10,''",
        "index 10,index 10 extra AQI="
    })
    void another_text_is_no_proof(String from, String to) {
        byte[] bytes = new TlogProof("AQI=", 10, proof(10).path(), NOTE).bytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        String other = text.replace(from, to);
        assertThrows(IllegalArgumentException.class, () -> TlogProof.parse(other.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void extra_data_and_path_have_limits() {
        String most = Base64.getEncoder().encodeToString(new byte[1 << 16]);
        TlogProof proof = new TlogProof(most, 3, proof(3).path(), NOTE);
        assertEquals(proof, TlogProof.parse(proof.bytes()));
        String more = Base64.getEncoder().encodeToString(new byte[(1 << 16) + 1]);
        assertThrows(IllegalArgumentException.class, () -> new TlogProof(more, 3, List.of(), NOTE));
        List<Hash> path = Collections.nCopies(64, Rfc6962.EMPTY);
        assertThrows(IllegalArgumentException.class, () -> new TlogProof("", 3, path, NOTE));
        assertThrows(IllegalArgumentException.class, () -> new TlogProof("", -1, List.of(), NOTE));
    }

    private static TlogProof proof(int index) {
        return TlogProof.of(TREE.inclusion(index, SIZE), NOTE);
    }

    private static void breaks(TlogProof proof, int leaf) {
        assertThrows(EvidenceBroken.class, () -> proof.check(TREE.leaf(leaf), POLICY));
    }

    private static Note cosigned(int size, Hash root) {
        Note note = LOG.sign(Checkpoint.of("log.example/plans", size, root).text());
        return note.with(List.of(WITNESS.cosign(note, 1_679_315_147)));
    }
}

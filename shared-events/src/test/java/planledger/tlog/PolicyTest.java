package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final NoteSigner LOG = new NoteSigner("log.example/plans", NoteTest.seed(100));
    private static final List<Cosigner> WITNESSES = IntStream.range(0, 4)
            .mapToObj(i -> new Cosigner("witness" + i + ".example", NoteTest.seed(i)))
            .toList();
    private static final List<VerifierKey> THREE =
            WITNESSES.stream().limit(3).map(Cosigner::key).toList();
    private static final Checkpoint CHECKPOINT = Checkpoint.of("log.example/plans", 1, Rfc6962.leaf(new byte[0]));
    private static final Note NOTE = LOG.sign(CHECKPOINT.text());

    @Test
    void enough_witnesses_are_enough_and_one_fewer_is_not() {
        for (int quorum = 0; quorum <= 3; quorum++) {
            Policy policy = new Policy(LOG.key(), THREE, quorum);
            for (int mask = 0; mask < 1 << 4; mask++) {
                Note note = cosigned(mask);
                if (Integer.bitCount(mask & 0b111) >= quorum) { // The fourth is a stranger.
                    assertEquals(CHECKPOINT, policy.accept(note));
                } else {
                    assertThrows(EvidenceBroken.class, () -> policy.accept(note));
                }
            }
        }
    }

    @Test
    void a_witness_that_cosigned_twice_counts_once() {
        Cosigner witness = WITNESSES.get(0);
        Note note = NOTE.with(List.of(witness.cosign(NOTE, 5), witness.cosign(NOTE, 6)));
        assertEquals(CHECKPOINT, new Policy(LOG.key(), THREE, 1).accept(note));
        assertThrows(EvidenceBroken.class, () -> new Policy(LOG.key(), THREE, 2).accept(note));
    }

    @Test
    void a_bad_cosignature_of_a_known_witness_breaks_even_a_full_quorum() {
        VerifierKey known = THREE.get(2);
        Note note = cosigned(0b011).with(List.of(NoteSignature.of(known.name(), known.id(), new byte[72])));
        assertThrows(EvidenceBroken.class, () -> new Policy(LOG.key(), THREE, 2).accept(note));
        assertEquals(CHECKPOINT, new Policy(LOG.key(), THREE.subList(0, 2), 2).accept(note));
    }

    @Test
    void what_the_log_has_not_signed_is_not_accepted() {
        Note bySomeoneElse = new NoteSigner("log.example/plans", NoteTest.seed(101)).sign(CHECKPOINT.text());
        Policy policy = new Policy(LOG.key(), THREE, 0);
        assertThrows(EvidenceBroken.class, () -> policy.accept(bySomeoneElse));
        Note byWitnessAlone =
                new Note(CHECKPOINT.text(), List.of(WITNESSES.get(0).cosign(NOTE, 5)));
        assertThrows(EvidenceBroken.class, () -> policy.accept(byWitnessAlone));
    }

    @Test
    void a_checkpoint_of_another_log_is_not_accepted_though_this_one_signed_it() {
        Note other =
                LOG.sign(Checkpoint.of("log.example/other", 0, Rfc6962.EMPTY).text());
        assertThrows(EvidenceBroken.class, () -> new Policy(LOG.key(), List.of(), 0).accept(other));
        Note none = LOG.sign("log.example/plans\n");
        assertThrows(IllegalArgumentException.class, () -> new Policy(LOG.key(), List.of(), 0).accept(none));
    }

    @Test
    void a_policy_counts_nobody_twice_and_nothing_beyond_its_witnesses() {
        VerifierKey log = LOG.key();
        VerifierKey first = THREE.get(0);
        VerifierKey renamed = new VerifierKey("another.example", SignatureType.COSIGNATURE, first.publicKey());
        VerifierKey logAsWitness = new VerifierKey("own.example", SignatureType.COSIGNATURE, log.publicKey());
        VerifierKey notOfTheKind = new NoteSigner("w.example", NoteTest.seed(9)).key();
        refused(log, List.of(first, first), 1);
        refused(log, List.of(first, renamed), 1);
        refused(log, List.of(logAsWitness), 1);
        refused(log, List.of(notOfTheKind), 1);
        refused(first, List.of(), 0);
        refused(log, THREE, 4);
        refused(log, THREE, -1);
        refused(log, Collections.nCopies(101, first), 1);
    }

    private static void refused(VerifierKey log, List<VerifierKey> witnesses, int quorum) {
        assertThrows(IllegalArgumentException.class, () -> new Policy(log, witnesses, quorum));
    }

    private static Note cosigned(int mask) {
        return NOTE.with(IntStream.range(0, WITNESSES.size())
                .filter(i -> (mask & 1 << i) != 0)
                .mapToObj(i -> WITNESSES.get(i).cosign(NOTE, 1_679_315_147 + i))
                .toList());
    }
}

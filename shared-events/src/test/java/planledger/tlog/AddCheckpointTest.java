package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckpointTest {
    /** The example of the specification. */
    private static final String EXAMPLE = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            \u2014 example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
            """;

    private static final String ANSWER = """
            \u2014 witness.example/w1 CMp+6LWBU0anHGH5aNDTJkH/gj79sG+T6+iP2ThYN5krrDJbR1HDnucjL39QsZTSvVjyQLrdk3DXDqI5G2HgLatVs0pWh6Up69HVOw==
            \u2014 witness.example/w1 I7rEps0pvK2UqkS2gSpVUDhrhVtQV9lgF6pRrWAvjJHjyWpW7VcE3SiOlVlbQNt64vWhO+DlkL0+UfzuOBMh9ChdMkP1vi/lCAsmlw==
            \u2014 witness.example/w2 AWui8Sk55XjYLOijihBjhqEH6nS1ndDymE0a+6idX7pLcnoB+dhnz0854aLZgrrKbYKA7nC3HNJhm/kWl7oJlqU3rXXvpysAdyP3wQ==
            """;

    private static final NoteSigner LOG = new NoteSigner("log.example", new byte[32]);
    private static final ObviousTree TREE = ObviousTree.ofSize(9);

    @Test
    void the_example_of_the_specification_reads_back() {
        AddCheckpoint request = AddCheckpoint.parse(bytes(EXAMPLE));
        assertEquals(20_852_014, request.growth().earlier());
        assertEquals(20_852_163, request.growth().later());
        assertEquals(4, request.growth().path().size());
        assertEquals(2, request.checkpoint().signatures().size());
        assertEquals(EXAMPLE, new String(request.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void the_answer_in_the_specification_reads_back() {
        List<NoteSignature> signatures = NoteSignature.parse(ANSWER);
        assertEquals(3, signatures.size());
        assertEquals(
                1,
                AddCheckpoint.parse(bytes(EXAMPLE)).checkpoint().with(signatures).signatures().stream()
                        .filter(signature -> signature.name().equals("witness.example/w2"))
                        .count());
    }

    @Test
    void a_request_of_ours_reads_back_from_any_known_size() {
        for (int known = 0; known <= 9; known++) {
            Note note = LOG.sign(Checkpoint.of("log.example", 9, TREE.root(9)).text());
            ConsistencyProof growth = known == 0 ? new ConsistencyProof(0, 9, List.of()) : TREE.consistency(known, 9);
            AddCheckpoint request = new AddCheckpoint(growth, note);
            AddCheckpoint read = AddCheckpoint.parse(request.bytes());
            assertEquals(request, read);
            read.growth().check(TREE.root(known), TREE.root(9));
        }
    }

    @Test
    void a_proof_to_another_size_is_not_sent() {
        Note note = LOG.sign(Checkpoint.of("log.example", 9, TREE.root(9)).text());
        assertThrows(IllegalArgumentException.class, () -> new AddCheckpoint(TREE.consistency(3, 8), note));
        Note noCheckpoint = LOG.sign("hello\n");
        assertThrows(IllegalArgumentException.class, () -> new AddCheckpoint(TREE.consistency(3, 9), noCheckpoint));
    }

    @ParameterizedTest
    @CsvSource({
        "old 20852014,old 020852014",
        "old 20852014,old",
        "old 20852014,new 20852014",
        "old 20852014,old 20852164",
        "old 20852014,old 20852163",
        "old 20852014,old 0",
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=,PlRN",
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=,''",
        "20852163,020852163"
    })
    void another_text_is_no_request(String from, String to) {
        byte[] body = bytes(EXAMPLE.replace(from, to));
        assertThrows(IllegalArgumentException.class, () -> AddCheckpoint.parse(body));
    }

    @Test
    void a_request_has_at_most_63_hashes() {
        String line = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
        String most = EXAMPLE.replace(line, line.repeat(60));
        assertEquals(63, AddCheckpoint.parse(bytes(most)).growth().path().size());
        byte[] more = bytes(EXAMPLE.replace(line, line.repeat(61)));
        assertThrows(IllegalArgumentException.class, () -> AddCheckpoint.parse(more));
    }

    @Test
    void an_answer_409_tells_the_size_that_the_witness_knows() {
        assertEquals("text/x.tlog.size", AddCheckpoint.SIZE_TYPE);
        assertEquals(0, AddCheckpoint.knownSize(bytes("0\n")));
        assertEquals(20_852_014, AddCheckpoint.knownSize(bytes("20852014\n")));
        assertEquals(Long.MAX_VALUE, AddCheckpoint.knownSize(bytes("9223372036854775807\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "1", "01\n", "1\n\n", "1\n2\n", " 1\n", "-1\n", "1e3\n", "9223372036854775808\n"})
    void another_answer_409_tells_nothing(String body) {
        assertThrows(IllegalArgumentException.class, () -> AddCheckpoint.knownSize(bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

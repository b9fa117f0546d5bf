package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String EXAMPLE = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

    @Test
    void the_example_of_the_specification_reads_back() {
        Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);
        assertEquals(Checkpoint.of("example.com/behind-the-sofa", 20_852_163, Hash.base64(ROOT)), checkpoint);
        assertEquals(EXAMPLE, checkpoint.text());
    }

    @Test
    void extension_lines_read_back_in_their_order() {
        Checkpoint checkpoint = Checkpoint.parse(EXAMPLE + "b\na one\n");
        assertEquals(List.of("b", "a one"), checkpoint.extensions());
        assertEquals(EXAMPLE + "b\na one\n", checkpoint.text());
    }

    @Test
    void the_empty_and_the_greatest_tree_have_checkpoints() {
        Checkpoint empty = Checkpoint.of("log.example", 0, Rfc6962.EMPTY);
        assertEquals("log.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", empty.text());
        assertEquals(empty, Checkpoint.parse(empty.text()));
        Checkpoint greatest = Checkpoint.of("log.example", Long.MAX_VALUE, Hash.base64(ROOT));
        assertEquals(greatest, Checkpoint.parse(greatest.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n1\n",
                "\n1\n" + ROOT + "\n",
                "a\n\n" + ROOT + "\n",
                "a\n01\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n 1\n" + ROOT + "\n",
                "a\n1 \n" + ROOT + "\n",
                "a\n0x1\n" + ROOT + "\n",
                "a\n١\n" + ROOT + "\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "a\n99999999999999999999\n" + ROOT + "\n",
                "a\n0\n" + ROOT + "\n",
                "a\n1\n" + ROOT,
                "a\n1\n\n",
                "a\n1\nAAAA\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n1\n" + ROOT + "\n\n",
                "a\n1\n" + ROOT + "\nx\n\n",
                "a\n1\n" + ROOT + "\nx",
                "a\r\n1\n" + ROOT + "\n",
                "a\n1\n" + ROOT + "\nx\ty\n"
            })
    void another_text_is_no_checkpoint(String text) {
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(text));
    }

    @Test
    void extension_lines_have_a_limit_and_hide_no_line() {
        Hash root = Hash.base64(ROOT);
        List<String> most = Collections.nCopies(100, "x");
        assertEquals(most, new Checkpoint("a", 1, root, most).extensions());
        List<String> more = Collections.nCopies(101, "x");
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a", 1, root, more));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a", 1, root, List.of("x\ny")));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a\nb", 1, root, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a", -1, root, List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> Checkpoint.parse(EXAMPLE + "x".repeat(Note.BYTES_MAX) + "\n"));
    }
}

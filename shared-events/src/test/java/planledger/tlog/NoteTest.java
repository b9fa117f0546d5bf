package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final NoteSigner LOG = new NoteSigner("log.example/one", new byte[32]);
    private static final NoteSigner OTHER = new NoteSigner("log.example/two", seed(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n",
                "\n",
                "a\n\n",
                "\n\n\n",
                "a\n\nb\n\n",
                "\u2014 a b\n",
                "a\n\n\u2014 x AAAAAAA=\n",
                "Kế hoạch 2025\u007f\n"
            })
    void a_signed_text_reads_back(String text) {
        Note note = LOG.sign(text).with(OTHER.sign(text).signatures());
        Note read = Note.parse(note.bytes());
        assertEquals(note, read);
        assertEquals(text, read.text());
        assertEquals(
                Set.of(LOG.key(), OTHER.key()),
                read.verifiedBy(List.of(LOG.key(), new NoteSigner("else.example", seed(2)).key(), OTHER.key())));
    }

    @Test
    void a_stranger_s_signature_says_nothing_even_under_a_known_name_or_id() {
        Note note = LOG.sign("a\n");
        NoteSignature signature = note.signatures().get(0);
        NoteSignature sameName = NoteSignature.of(LOG.key().name(), LOG.key().id() + 1, new byte[64]);
        NoteSignature sameId = NoteSignature.of("else", LOG.key().id(), new byte[64]);
        Note strange = new Note("a\n", List.of(sameName, sameId));
        assertEquals(Set.of(), strange.verifiedBy(List.of(LOG.key())));
        assertEquals(Set.of(LOG.key()), strange.with(List.of(signature)).verifiedBy(List.of(LOG.key())));
        assertEquals(Set.of(), note.verifiedBy(List.of()));
        assertEquals(Set.of(), note.verifiedBy(List.of(OTHER.key())));
    }

    @Test
    void a_bad_signature_of_a_known_key_breaks_the_note_even_beside_a_good_one() {
        Note note = LOG.sign("a\n");
        for (int length : new int[] {1, 63, 64, 65, 72}) {
            NoteSignature bad = NoteSignature.of(LOG.key().name(), LOG.key().id(), new byte[length]);
            assertThrows(EvidenceBroken.class, () -> note.with(List.of(bad)).verifiedBy(List.of(LOG.key())));
        }
        Note moved = new Note("b\n", note.signatures());
        assertThrows(EvidenceBroken.class, () -> moved.verifiedBy(List.of(LOG.key())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n",
                "a\n\n",
                "a\n\n\n",
                "\n\u2014 n AAAAAAA=\n",
                "a\n\u2014 n AAAAAAA=\n",
                "a\n\n\u2014 n AAAAAAA=",
                "a\n\n\u2014 n AAAAAAA=\n\n",
                "a\n\n- n AAAAAAA=\n",
                "a\n\n\u2014  AAAAAAA=\n",
                "a\n\n\u2014 nAAAAAAA=\n",
                "a\n\n\u2014 n  AAAAAAA=\n",
                "a\n\n\u2014 n AAAAAAA= \n",
                "a\n\n\u2014 n AAAAAA==\n",
                "a\n\n\u2014 n AAAAAAA\n",
                "a\n\n\u2014 n AAAAAAB=\n",
                "a\n\n\u2014 n AAAA=AAA\n",
                "a\n\n\u2014 n+m AAAAAAA=\n",
                "a\n\n\u2014 n\u00a0m AAAAAAA=\n",
                "a\n\n\u2014 n AAAAAAA=\nmore\n",
                "a\r\n\n\u2014 n AAAAAAA=\n",
                "a\tb\n\n\u2014 n AAAAAAA=\n",
                "a\u0000\n\n\u2014 n AAAAAAA=\n"
            })
    void another_text_is_no_note(String text) {
        assertThrows(IllegalArgumentException.class, () -> parse(text));
    }

    @Test
    void bytes_that_are_not_utf_8_are_no_note() {
        byte[] bytes = LOG.sign("aa\n").bytes();
        for (byte[] bad : new byte[][] {{(byte) 0xff, 'a'}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xed, (byte) 0xa0}}) {
            byte[] other = bytes.clone();
            System.arraycopy(bad, 0, other, 0, 2);
            assertThrows(IllegalArgumentException.class, () -> Note.parse(other));
        }
        assertThrows(IllegalArgumentException.class, () -> LOG.sign("a\ud800\n"));
        assertThrows(IllegalArgumentException.class, () -> LOG.sign("a"));
        assertThrows(IllegalArgumentException.class, () -> LOG.sign(""));
    }

    @Test
    void a_note_has_at_most_100_signatures_and_a_million_bytes() {
        NoteSignature signature = LOG.sign("a\n").signatures().get(0);
        Note full = new Note("a\n", Collections.nCopies(100, signature));
        assertEquals(full, Note.parse(full.bytes()));
        assertThrows(IllegalArgumentException.class, () -> full.with(List.of(signature)));
        assertThrows(IllegalArgumentException.class, () -> new Note("a\n", List.of()));
        byte[] more = Ed25519.joined(full.bytes(), Lines.utf8(signature.line()));
        assertThrows(IllegalArgumentException.class, () -> Note.parse(more));
        int rest = Note.BYTES_MAX - LOG.sign("\n").bytes().length;
        Note longest = LOG.sign("a".repeat(rest) + "\n");
        assertEquals(longest, Note.parse(longest.bytes()));
        assertThrows(IllegalArgumentException.class, () -> LOG.sign("a".repeat(rest + 1) + "\n"));
        assertThrows(IllegalArgumentException.class, () -> Note.parse(new byte[Note.BYTES_MAX + 1]));
    }

    @Test
    void a_list_of_signatures_that_grows_later_is_not_the_note_s() {
        List<NoteSignature> signatures = new ArrayList<>(LOG.sign("a\n").signatures());
        Note note = new Note("a\n", signatures);
        signatures.clear();
        assertEquals(1, note.signatures().size());
    }

    private static Note parse(String text) {
        return Note.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[31] = (byte) number;
        return seed;
    }
}

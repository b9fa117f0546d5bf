package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    /** The example of the specification. */
    private static final String FOO = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final VerifierKey FOO_KEY =
            VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final NoteSigner LOG = new NoteSigner("log.example/one", new byte[32]);
    private static final NoteSigner OTHER = new NoteSigner("log.example/two", seed(1));

    @Test
    void the_example_of_the_specification_is_signed_by_its_key() {
        Note note = parse(FOO);
        assertEquals("This is an example message.\n", note.text());
        assertEquals(Set.of(FOO_KEY), note.verifiedBy(List.of(FOO_KEY)));
        assertEquals(FOO, new String(note.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void a_text_with_blank_lines_is_split_at_the_last() {
        Note note = parse("""
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                \u2014 quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                """);
        assertTrue(note.text().endsWith("\n\ned è subito sera.\n"));
        assertEquals("quasimodo.example/salvatore", note.signatures().get(0).name());
    }

    /** The seed of a signer that another implementation is tested with. */
    @Test
    void a_known_signer_makes_the_known_note() {
        byte[] secret = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        NoteSigner peter = new NoteSigner("PeterNeumann", Arrays.copyOfRange(secret, 1, 33));
        String key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assertEquals(key, peter.key().toString());
        Note known = parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        assertEquals(known, peter.sign(known.text()));
    }

    @Test
    void a_checkpoint_of_the_checksum_database_is_signed_by_its_key() {
        VerifierKey key = VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        Note note = parse("""
                go.sum database tree
                35225469
                vt5T6GaLCXvyHFl9VUvvItR43XZxfLgftEcTyO3eJCQ=

                \u2014 sum.golang.org Az3grpukl5AXaVfYkLiDGORx/DN2nlcS5kZHR5uYOBV2KA2HgXpD+gu9HHONebHLAyaKbbTM75QTtPydhKCExixSfwQ=
                """);
        assertEquals(Set.of(key), note.verifiedBy(List.of(key)));
        Note other = new Note(note.text().replace('9', '8'), note.signatures());
        assertThrows(EvidenceBroken.class, () -> other.verifiedBy(List.of(key)));
    }

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
        assertEquals(Set.of(LOG.key(), OTHER.key()), read.verifiedBy(List.of(LOG.key(), FOO_KEY, OTHER.key())));
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

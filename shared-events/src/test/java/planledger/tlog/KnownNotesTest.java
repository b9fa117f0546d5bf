package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Notes that others have signed. */
class KnownNotesTest {
    /** The example of the specification. */
    private static final String FOO = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final VerifierKey FOO_KEY =
            VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

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

    private static Note parse(String text) {
        return Note.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}

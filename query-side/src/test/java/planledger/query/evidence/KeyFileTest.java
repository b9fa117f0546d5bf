package planledger.query.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.web.node.SettingsRefused;

class KeyFileTest {
    private static final String NAME = "signing-keys";

    private final Path folder;

    KeyFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private KeyFile open() {
        return KeyFile.open(folder, NAME, null);
    }

    @Test
    void the_first_key_is_made_once_and_for_its_owner_alone() throws IOException {
        KeyFile made = open();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(NAME))));
        assertEquals(made.keys(), open().keys());
        assertEquals(1, made.sign("a\n1\nx\n").verifiedBy(made.keys()).size());
        assertTrue(made.keys().get(0).name().startsWith("planledger/"));
    }

    @Test
    void a_log_that_was_signed_before_never_gets_another_key_by_itself() throws IOException {
        Path log = folder.resolve("evidence");
        SettingsRefused refused =
                assertThrows(SettingsRefused.class, () -> KeyFile.open(folder.resolve("keys"), NAME, log));
        String said = String.valueOf(refused.getMessage());
        for (String named : List.of(folder.resolve("keys").resolve(NAME).toString(), log.toString(), "ops/runbooks/")) {
            assertTrue(said.contains(named), said);
        }
        assertFalse(Files.exists(folder.resolve("keys")), "A key was made");
        KeyFile made = open();
        assertEquals(made.keys(), KeyFile.open(folder, NAME, log).keys());
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        open();
        for (String mode : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(folder.resolve(NAME), PosixFilePermissions.fromString(mode));
            String said = assertThrows(IllegalStateException.class, this::open).getMessage();
            assertTrue(String.valueOf(said).contains("chmod 600"), said);
        }
    }

    @Test
    void two_keys_of_one_origin_both_sign() throws IOException {
        open();
        String old = Files.readString(folder.resolve(NAME));
        Files.writeString(folder.resolve(NAME), old.replaceFirst(" .*", " " + "A".repeat(43) + "=") + old);
        KeyFile both = open();
        assertEquals(2, both.keys().size());
        assertEquals(2, both.sign("a\n1\nx\n").verifiedBy(both.keys()).size());
    }

    @Test
    void what_is_no_list_of_keys_is_refused() throws IOException {
        open();
        for (String text : List.of("", "x\n", "a b c\n", "example.org/log AAAA\n")) {
            Files.writeString(folder.resolve(NAME), text);
            assertThrows(IllegalStateException.class, this::open, text);
        }
        String one = "example.org/log " + "A".repeat(43) + "=\n";
        Files.writeString(folder.resolve(NAME), one + one.replace("log", "other"));
        assertThrows(IllegalStateException.class, this::open);
    }
}

package planledger.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorsTest {
    private static final String HOLDER = "clerk /api/plans?";
    private final WebConventions conventions = new WebConventions();

    @Test
    void nodes_with_one_secret_take_each_others_cursors_and_no_others(@TempDir Path files) throws IOException {
        Path secret = Files.writeString(files.resolve("secret"), "s".repeat(32));
        Path other = Files.writeString(files.resolve("other"), "t".repeat(32));
        String cursor = conventions.cursors(secret.toString()).seal(HOLDER, "after 7");
        assertThat(conventions.cursors(secret.toString()).seal(HOLDER, "after 7"))
                .isEqualTo(cursor);
        assertThat(conventions.cursors(other.toString()).seal(HOLDER, "after 7"))
                .isNotEqualTo(cursor);
        assertThat(new Cursors("s".repeat(32).getBytes(UTF_8)).seal(HOLDER, "after 7"))
                .isNotEqualTo(cursor);
    }

    @Test
    void on_one_machine_each_start_has_a_key_of_its_own() throws IOException {
        assertThat(conventions.cursors("").seal(HOLDER, "after 7"))
                .isNotEqualTo(conventions.cursors("").seal(HOLDER, "after 7"));
    }
}

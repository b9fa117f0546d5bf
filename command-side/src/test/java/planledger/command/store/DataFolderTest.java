package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final int LINES_LIMIT = 100;

    @Test
    void a_folder_that_is_not_there_is_made(@TempDir Path parent) {
        try (DataFolder folder = DataFolder.hold(parent.resolve("a/b"))) {
            assertTrue(Files.isDirectory(folder.path()));
        }
    }

    @Test
    void a_folder_is_held_once_and_free_again_when_it_is_let_go(@TempDir Path path) {
        DataFolder folder = DataFolder.hold(path);
        assertThrows(IllegalStateException.class, () -> DataFolder.hold(path.resolve(".")));
        folder.close();
        DataFolder.hold(path).close();
    }

    @Test
    void a_second_process_on_a_folder_is_refused_and_told_why(@TempDir Path path) throws Exception {
        try (DataFolder folder = DataFolder.hold(path)) {
            // Refusing one of our own must not let the folder go.
            assertThrows(IllegalStateException.class, () -> DataFolder.hold(path));
            Process second = AppendingProcess.start(path, "second", 1);
            List<String> printed = AppendingProcess.linesKilledAfter(LINES_LIMIT, second);
            assertEquals(1, second.exitValue());
            String holder = folder.path() + " is in use by process "
                    + ProcessHandle.current().pid();
            assertTrue(printed.stream().anyMatch(line -> line.contains(holder)), printed::toString);
            assertEquals(List.of(), AppendingProcess.acknowledged(printed));
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named(@TempDir Path parent) throws Exception {
        Path file = Files.createFile(parent.resolve("a-file"));
        Exception refused = assertThrows(RuntimeException.class, () -> DataFolder.hold(file.resolve("data")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("The data folder " + file), refused::toString);
    }
}

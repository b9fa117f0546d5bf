package planledger.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedExceptionUtils;
import planledger.web.node.SettingsRefused;

/** A ledger whose signing keys are gone does not go on under others. */
class LostKeyTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final Path data;

    LostKeyTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void it_does_not_start_says_which_file_to_put_back_and_goes_on_with_it() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            EvidenceAttacksTest.plan(ledger);
            Evidenced.proof(ledger, 1);
        }
        Path keys;
        try (var found = Files.find(data, 2, (path, attributes) -> path.endsWith("signing-keys"))) {
            keys = found.findFirst().orElseThrow();
        }
        Path safe = Files.move(keys, data.resolve("in-the-safe"));
        RuntimeException failure = assertThrows(
                RuntimeException.class, () -> RunningLedger.on(data, DAY).close());
        SettingsRefused refused =
                assertInstanceOf(SettingsRefused.class, NestedExceptionUtils.getMostSpecificCause(failure));
        assertTrue(String.valueOf(refused.getMessage()).contains(keys.toString()), refused::getMessage);
        assertFalse(Files.exists(keys), "Another key was made");

        Files.move(safe, keys);
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            Evidenced.proof(ledger, 1);
        }
    }
}

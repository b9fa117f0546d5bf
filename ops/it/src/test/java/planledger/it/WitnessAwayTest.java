package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.tlog.Checkpoint;
import planledger.tlog.Note;
import planledger.tlog.VerifierKey;

/** A witness that was away while the last checkpoint came has it all the same, though nobody records anything more. */
class WitnessAwayTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-01T02:00:00Z"), ZoneOffset.UTC);
    /** Of one entry: the leaf that tells of the key, the entry's, and that of the heads, which comes last. */
    private static final long LEAVES = 3;

    private final Path folder;

    WitnessAwayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_newest_checkpoint_of_a_quiet_ledger_is_offered_again() throws Exception {
        try (HonestWitness witness = new HonestWitness(folder.resolve("witness"), CLOCK)) {
            Path witnesses = Files.writeString(folder.resolve("witnesses"), witness.listed());
            try (RunningLedger ledger = RunningLedger.on(
                    folder.resolve("data"),
                    LocalDate.of(2025, 6, 1),
                    "PLANLEDGER_EVIDENCE_WITNESSES=" + witnesses,
                    "planledger.evidence.offered-again-after=PT1S")) {
                EvidenceAttacksTest.plan(ledger);
                Evidenced.await("heads", () -> size(Evidenced.checkpoint(ledger)) == LEAVES);
                Note alone = Evidenced.checkpoint(ledger);
                assertEquals(1, alone.signatures().size());

                witness.accepts(VerifierKey.parse(
                        ledger.get("inspector", "/evidence/keys").body().strip()));

                Evidenced.await(
                        "cosigned",
                        () -> Evidenced.checkpoint(ledger)
                                        .verifiedBy(List.of(witness.key()))
                                        .size()
                                == 1);
                assertEquals(alone.text(), Evidenced.checkpoint(ledger).text());
                assertEquals(
                        Evidenced.checkpoint(ledger).toString(),
                        Note.parse(ledger.download("/evidence/checkpoints/" + LEAVES))
                                .toString());
            }
        }
    }

    private static long size(Note checkpoint) {
        return Checkpoint.parse(checkpoint.text()).size();
    }
}

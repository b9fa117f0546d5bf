package planledger.finding;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import planledger.event.PlanId;

class SampleFindingsTest {
    @Test
    void dump() throws IOException {
        Ledger ledger = Samples.recordedOn("2025-10-01");
        for (PlanId plan : ledger.plans()) {
            for (Finding f : Rules.find(ledger.inspect(plan, ledger.position(), LocalDate.of(2025, 10, 1))
                    .orElseThrow())) {
                System.out.println(plan + " " + f.key() + " " + f.entries() + f.beside() + " " + f.facts() + "\n   "
                        + f.message() + "\n   " + f.messageEn());
            }
        }
    }
}

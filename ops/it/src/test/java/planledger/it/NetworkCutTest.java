package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.it.Meanwhile.more;
import static planledger.it.Meanwhile.plan;
import static planledger.it.Meanwhile.saysWhatItLacks;
import static planledger.it.Meanwhile.shows;
import static planledger.it.Meanwhile.status;
import static planledger.it.Meanwhile.until;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Nodes on machines whose network fails under load, while people reach them as before. Run where
 * {@code PLANLEDGER_AXONSERVER} names an Axon Server and this process may make network namespaces.
 */
@Timeout(900)
class NetworkCutTest {
    private final Path folder;

    NetworkCutTest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        this.folder = folder;
    }

    @Test
    void what_a_command_node_behind_a_network_that_was_down_hears_late_is_recorded_once() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                NetworkedMachine machine = NetworkedMachine.make()) {
            NetworkedMachine.Line axonServer = machine.line();
            try (LedgerProcess evidence = shared.evidence();
                    LedgerProcess cut = shared.command(machine, machine.line(), axonServer);
                    LedgerProcess sound = shared.command();
                    Load load = new Load(List.of(cut, sound))) {
                for (int turn = 0; turn < 3; turn++) {
                    more(load);
                    axonServer.down();
                    more(load);
                    axonServer.up();
                }
                more(load);
                load.sendTo(List.of(cut));
                more(load);
                load.end();
                System.out.println(load);
                shows(evidence, load);
                load.check(evidence);
            }
        }
    }

    @Test
    void a_query_node_behind_a_network_that_is_down_says_what_it_is_complete_for_and_catches_up() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                NetworkedMachine machine = NetworkedMachine.make()) {
            NetworkedMachine.Line axonServer = machine.line();
            NetworkedMachine.Line mongodb = machine.line();
            try (LedgerProcess query = shared.query(machine, machine.line(), axonServer, mongodb);
                    LedgerProcess command = shared.command();
                    Load load = new Load(List.of(command))) {
                more(load);
                shows(query, load);
                axonServer.down();
                long before = load.lastPosition();
                more(load);
                long after = load.lastPosition();
                JsonNode view = saysWhatItLacks(query, load, before, after);
                assertEquals("unreachable", view.get("ledger").asString(""), view::toString);
                axonServer.up();
                shows(query, load);
                until(() -> upToDate(query, load), () -> "It does not say that it is up to date again");

                mongodb.down();
                more(load);
                until(() -> status(query, "/actuator/health/readiness") == 503, () -> "It is ready without MongoDB");
                assertEquals(200, status(query, "/actuator/health/liveness"));
                mongodb.up();
                more(load);
                load.end();
                System.out.println(load);
                shows(query, load);
                load.check(query);
            }
        }
    }

    @Test
    void another_query_node_goes_on_for_one_behind_a_network_that_is_down() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                NetworkedMachine machine = NetworkedMachine.make()) {
            NetworkedMachine.Line axonServer = machine.line();
            NetworkedMachine.Line mongodb = machine.line();
            try (LedgerProcess cut = shared.query(machine, machine.line(), axonServer, mongodb);
                    LedgerProcess evidence = shared.evidence();
                    LedgerProcess command = shared.command();
                    Load load = new Load(List.of(command))) {
                for (int turn = 0; turn < 2; turn++) {
                    more(load);
                    axonServer.down();
                    mongodb.down();
                    more(load);
                    shows(evidence, load); // Whichever of the two fed the view.
                    axonServer.up();
                    mongodb.up();
                }
                more(load);
                load.end();
                System.out.println(load);
                for (LedgerProcess node : List.of(evidence, cut)) {
                    shows(node, load);
                    load.check(node);
                }
            }
        }
    }

    private static boolean upToDate(LedgerProcess node, Load load) {
        try {
            return plan(node, load, "").at("/coverage/upToDate").asBoolean(false);
        } catch (IOException e) {
            return false;
        }
    }
}

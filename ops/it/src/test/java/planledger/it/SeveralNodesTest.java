package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.it.Meanwhile.more;
import static planledger.it.Meanwhile.shows;
import static planledger.it.Meanwhile.status;
import static planledger.it.Meanwhile.until;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import planledger.evidence.LogAudit;
import planledger.evidence.LogFolder;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two command nodes, two query nodes of which one writes the evidence, Axon Server and a database. Run where
 * {@code PLANLEDGER_AXONSERVER} names an Axon Server.
 */
@Timeout(900)
class SeveralNodesTest {
    /** Of entries, and one for the order of the ledger. */
    private static final int SEGMENTS = 4 + 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    SeveralNodesTest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        this.folder = folder;
    }

    @Test
    void what_comes_of_a_command_is_the_same_at_whichever_node_it_is_asked() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                LedgerProcess one = shared.command();
                LedgerProcess other = shared.command()) {
            String issuer = "thu-" + UUID.randomUUID().toString().substring(0, 8);
            String issue = """
                    {"instrument": {"type": "KH", "number": "01/KH-UBND", "issuedOn": "2025-01-02", "issuer": "%s.ubnd"},
                     "title": "Kế hoạch năm 2025", "effectiveFrom": "2025-01-02", "content": "full",
                     "tasks": [{"ref": "1", "title": "Việc", "lead": ["Sở Nội vụ"]}]}
                    """.formatted(issuer);
            HttpResponse<String> first = one.post("/api/plans", issue, "key");
            assertEquals(201, first.statusCode(), first::body);
            assertEquals(first.body(), other.post("/api/plans", issue, "key").body());
            String plan = "/api/plans/" + issuer + ".ubnd.2025.01-kh-ubnd";
            for (LedgerProcess node : List.of(one, other)) {
                assertProblem(409, "plan-exists", node.post("/api/plans", issue, "another-key"));
                assertProblem(422, "task-unknown", node.post(plan + "/amendments", """
                        {"instrument": {"type": "QĐ", "number": "1/QĐ", "issuedOn": "2025-02-03", "issuer": "%s.ubnd"},
                         "effectiveFrom": "2025-02-03", "items": [{"op": "repeal", "ref": "99"}]}
                        """.formatted(issuer), "k"));
                assertProblem(404, "not-found", node.post(plan + "x/repeal", """
                        {"instrument": {"type": "QĐ", "number": "2/QĐ", "issuedOn": "2025-02-03", "issuer": "%s.ubnd"},
                         "effectiveFrom": "2025-02-03", "reason": "x"}
                        """.formatted(issuer), "k"));
            }
        }
    }

    private static void assertProblem(int status, String named, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(named), answer::body);
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_whatever_is_killed_cut_or_stopped() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                LedgerProcess evidence = shared.evidence();
                LedgerProcess query = shared.query();
                LedgerProcess cuttable = shared.cuttable();
                LedgerProcess killed = shared.command();
                Load load = new Load(List.of(cuttable, killed))) {
            more(load);
            killed.kill();
            more(load);
            try (LedgerProcess again = shared.command()) {
                load.sendTo(List.of(cuttable, again));
                more(load);
                shared.axonLine().cut();
                more(load);
                shared.axonLine().mend();
                more(load);
                evidence.pause();
                more(load);
                evidence.wake();
                more(load);
                if (shared.ownsMongo()) {
                    shared.stopMongo();
                    more(load);
                    shared.startMongo();
                    more(load);
                }
                load.end();
                System.out.println(load);
                for (LedgerProcess node : List.of(evidence, query)) {
                    shows(node, load);
                    load.check(node);
                }
                query.kill();
                shows(evidence, load);
                evidenced(shared, evidence, load.lastPosition());
            }
        }
    }

    private static void evidenced(SeveralNodes shared, LedgerProcess evidence, long position) {
        until(() -> status(evidence, "/evidence/proof/" + position) == 200, () -> "No proof of " + position);
        Trust none = new Trust(List.of(), List.of(), 0, List.of());
        assertEquals(
                Verdict.INTACT,
                LogAudit.of(new LogFolder(shared.evidenceFolder()), none, null)
                        .report()
                        .verdict());
    }

    @Test
    void query_nodes_share_the_writing_of_the_view_and_one_does_all_of_it_when_the_other_is_killed() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                LedgerProcess one = shared.query();
                LedgerProcess other = shared.query();
                LedgerProcess command = shared.command();
                Load load = new Load(List.of(command))) {
            until(() -> held(one) < SEGMENTS && held(other) > 1, () -> held(one) + " and " + held(other));
            more(load);
            assertTrue(held(one) > 1 && held(other) > 1, () -> held(one) + " and " + held(other));
            other.kill();
            more(load);
            until(() -> held(one) == SEGMENTS, () -> held(one) + " alone");
            more(load);
            load.end();
            shows(one, load);
            load.check(one);
            assertEquals(SEGMENTS, held(one));
        }
    }

    private static int held(LedgerProcess query) {
        try {
            JsonNode view = JSON.readTree(query.get("/api/views/plans").body());
            assertEquals(SEGMENTS, view.at("/segments/of").intValue());
            return view.at("/segments/here").intValue();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void axon_server_is_killed_and_comes_back() throws Exception {
        Map<String, String> environment = System.getenv();
        String restart = environment.getOrDefault("PLANLEDGER_AXONSERVER_RESTART", "");
        Assumptions.assumeTrue(!restart.isEmpty(), "PLANLEDGER_AXONSERVER_RESTART names no command");
        try (SeveralNodes shared = SeveralNodes.on(folder);
                LedgerProcess evidence = shared.evidence();
                LedgerProcess one = shared.command();
                LedgerProcess other = shared.command();
                Load load = new Load(List.of(one, other))) {
            for (int i = 0; i < 3; i++) {
                more(load);
                assertEquals(
                        0,
                        new ProcessBuilder("sh", "-c", restart)
                                .inheritIO()
                                .start()
                                .waitFor());
            }
            more(load);
            load.end();
            System.out.println(load);
            shows(evidence, load);
            load.check(evidence);
            evidenced(shared, evidence, load.lastPosition());
        }
    }
}

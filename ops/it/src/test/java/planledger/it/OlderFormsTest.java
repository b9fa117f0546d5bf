package planledger.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.it.Meanwhile.status;
import static planledger.it.Meanwhile.until;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import planledger.bundle.BundleAudit;
import planledger.evidence.Report;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.tlog.VerifierKey;
import tools.jackson.databind.JsonNode;

/**
 * An entry that an earlier release left in Axon Server in a form that is written no more: nodes read it as what it is,
 * and what is handed out as evidence are the bytes as they are stored. Run where {@code PLANLEDGER_AXONSERVER} names an
 * Axon Server.
 */
@Timeout(300)
class OlderFormsTest {
    private static final Path APPROVED =
            Path.of("..", "..", "shared-events", "src", "test", "resources", "planledger", "archive");

    private final Path folder;
    private final String issuer = "thu-" + UUID.randomUUID().toString().substring(0, 8);
    private final String plan = issuer + ".ubnd.2025.u-cchc";

    OlderFormsTest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        this.folder = folder;
    }

    @Test
    void an_entry_of_an_earlier_release_is_decided_on_shown_and_proven_as_it_is_stored() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                LedgerProcess command = shared.command();
                LedgerProcess query = shared.evidence()) {
            byte[] bytes = older("plan-issued-1");
            append(bytes);
            HttpResponse<String> amended =
                    command.post("/api/plans/" + plan + "/amendments", """
                    {"instrument": {"type": "QĐ", "number": "1/QĐ", "issuedOn": "2025-10-03", "issuer": "%s.vpub"},
                     "effectiveFrom": "2025-10-03", "items": [{"op": "repeal", "ref": "III.6"}]}
                    """.formatted(issuer), "key");
            assertEquals(201, amended.statusCode(), amended::body); // Only where the task of the older form is known.
            JsonNode entry = json(amended);
            assertEquals(2, entry.get("revision").intValue());
            long last = entry.get("position").longValue();
            until(() -> status(query, "/evidence/proof/" + last) == 200, () -> "No proof of " + last);
            until(() -> status(query, "/api/plans/" + plan + "?atLeast=" + last) == 200, () -> "It is not shown");
            JsonNode shown = json(query.get("/api/plans/" + plan));
            assertEquals("Kế hoạch CCHC năm 2025", shown.get("title").stringValue());
            JsonNode stored = stored(query, last);
            assertEquals("1", stored.get("revision").stringValue(), stored::toString);
            assertArrayEquals(
                    bytes, Base64.getDecoder().decode(stored.get("payload").stringValue()));
            assertProven(query);
        }
    }

    private byte[] older(String form) throws IOException {
        String approved = Files.readString(APPROVED.resolve(form + ".json"));
        return approved.replace("son-la.vpub", issuer + ".vpub")
                .replace(issuer + ".vpub.2025.u-cchc", plan)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void append(byte[] payload) throws Exception {
        var connections = AxonServerConnectionFactory.forClient("earlier-release")
                .routingServers(new ServerAddress("127.0.0.1", SeveralNodes.axonPort()))
                .build();
        try {
            Event event = Event.newBuilder()
                    .setMessageIdentifier(UUID.randomUUID().toString())
                    .setAggregateIdentifier(plan)
                    .setAggregateType("plan")
                    .setTimestamp(Instant.now().toEpochMilli())
                    .setPayload(SerializedObject.newBuilder()
                            .setType("plan-issued")
                            .setRevision("1")
                            .setData(ByteString.copyFrom(payload)))
                    .putMetaData(
                            "actor",
                            MetaDataValue.newBuilder().setTextValue("clerk").build())
                    .build();
            connections.connect("default").eventChannel().appendEvents(event).get(30, TimeUnit.SECONDS);
        } finally {
            connections.shutdown();
        }
    }

    /** The entry before one; nobody else records. */
    private JsonNode stored(LedgerProcess query, long next) throws IOException {
        JsonNode entry =
                json(query.get("/api/entries?limit=1&after=" + (next - 2))).at("/entries/0");
        assertEquals(plan, entry.get("stream").stringValue(), entry::toString);
        return entry;
    }

    /** The bundle holds the stored bytes, and the leaf of the log is over them. */
    private void assertProven(LedgerProcess query) throws IOException {
        Trust key = new Trust(
                List.of(VerifierKey.parse(query.get("/evidence/keys").body().strip())), List.of(), 0, List.of());
        Report report = BundleAudit.of(query.download("/api/plans/" + plan + "/bundle"), key);
        assertEquals(List.of(), report.problems());
        assertEquals(Verdict.INTACT, report.verdict());
        assertTrue(report.intact());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return RunningLedger.JSON.readTree(answer.body());
    }
}

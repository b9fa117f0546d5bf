package planledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import planledger.cli.Client.Patience;

class ClientTest {
    private static final Patience EAGER = new Patience(Duration.ofMinutes(1), Duration.ZERO, 3);
    private static final Patience SHORT = new Patience(Duration.ofMillis(300), Duration.ZERO, 1);
    private static final int HANGS_SECONDS = 30;
    private static final String ASKED = "/api/plans?limit=1";

    private final StubLedger ledger = new StubLedger();

    ClientTest() throws IOException {}

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void not_now_is_asked_again_a_bounded_number_of_times() throws Failed {
        Client client = new Client(ledger.base(), StubLedger.ACCOUNT, EAGER);
        ledger.busyFor(2);
        assertEquals(200, client.get(ASKED).status());
        ledger.busyFor(100);
        assertEquals(503, client.get(ASKED).status());
        assertEquals(6, ledger.requests().size());
    }

    @Test
    void an_entry_that_is_sent_again_keeps_its_key() throws Failed {
        Client client = new Client(ledger.base(), StubLedger.ACCOUNT, EAGER);
        ledger.busyFor(1);
        Document.Call call = call();
        assertEquals(
                201,
                client.post(call.path(), call.idempotencyKey(), call.body()).status());
        assertEquals(List.of("POST /api/plans", "POST /api/plans"), ledger.requests());
        assertEquals(1, ledger.position());
    }

    @Test
    void no_redirect_is_followed_because_the_password_would_go_along() throws Failed {
        ledger.says("GET " + ASKED, 307, "");
        assertEquals(307, ledger.client().get(ASKED).status());
    }

    @Test
    @Timeout(HANGS_SECONDS)
    void a_server_that_takes_the_question_and_never_answers_is_given_up() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Client client = new Client(URI.create("http://127.0.0.1:" + silent.getLocalPort()), null, SHORT);
            Failed failed = assertThrows(Failed.class, () -> client.get(ASKED));
            assertTrue(failed.line().contains("no answer within"), failed.line());
        }
    }

    @Test
    void an_answer_without_an_end_is_given_up_before_it_fills_the_memory() throws IOException {
        HttpServer endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endless.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 20];
            for (long sent = 0; sent < 4 * Client.ANSWER_BYTES_MAX; sent += much.length) {
                exchange.getResponseBody().write(much);
            }
        });
        endless.start();
        try {
            Client client = new Client(
                    URI.create("http://127.0.0.1:" + endless.getAddress().getPort()), null);
            Failed failed = assertThrows(Failed.class, () -> client.get(ASKED));
            assertTrue(failed.line().contains("more than " + Client.ANSWER_BYTES_MAX + " bytes"), failed.line());
        } finally {
            endless.stop(0);
        }
    }

    @Test
    @Timeout(HANGS_SECONDS)
    void an_answer_that_stops_half_way_is_given_up_in_time() throws IOException {
        HttpServer stuck = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stuck.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        stuck.start();
        try {
            Client client = new Client(
                    URI.create("http://127.0.0.1:" + stuck.getAddress().getPort()), null, SHORT);
            assertThrows(Failed.class, () -> client.get(ASKED));
        } finally {
            stuck.stop(0);
        }
    }

    @Test
    void a_base_address_may_end_with_a_slash() throws Failed {
        assertEquals(
                200,
                new Client(URI.create(ledger.base() + "/"), StubLedger.ACCOUNT)
                        .get(ASKED)
                        .status());
    }

    @Test
    void credentials_never_show_their_password() {
        assertFalse(StubLedger.ACCOUNT.toString().contains(StubLedger.ACCOUNT.password()));
        assertThrows(IllegalArgumentException.class, () -> new Credentials("a:b", ""));
    }

    private static Document.Call call() {
        String text =
                "{\"calls\":[{\"method\":\"POST\",\"path\":\"/api/plans\",\"idempotencyKey\":\"k\",\"body\":{}}]}";
        return Document.read("x", text.getBytes(StandardCharsets.UTF_8)).calls().get(0);
    }
}

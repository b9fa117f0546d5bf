package planledger.standalone.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OwnAddressTest {
    @Test
    void a_server_is_reached_by_loopback_unless_it_listens_elsewhere_only() {
        assertEquals("http://127.0.0.1:8080", of("127.0.0.1"));
        assertEquals("http://127.0.0.1:8080", of("0.0.0.0"));
        assertEquals("http://127.0.0.1:8080", of("::"));
        assertEquals("http://10.1.2.3:8080", of("10.1.2.3"));
        assertEquals("http://[0:0:0:0:0:0:0:1]:8080", of("::1"));
    }

    private static String of(String bind) {
        MockEnvironment environment = new MockEnvironment();
        environment.setProperty("server.address", bind);
        environment.setProperty("local.server.port", "8080");
        return OwnAddress.of(environment).toString();
    }
}

package planledger.standalone.sample;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** Where this server is reached from its own machine: by loopback, unless it listens on one other address only. */
final class OwnAddress {
    private static final String LOOPBACK = "127.0.0.1";

    private OwnAddress() {}

    /** Of a server that has started. */
    static URI of(Environment environment) {
        String bind = environment.getProperty("server.address", LOOPBACK);
        String port = environment.getRequiredProperty("local.server.port");
        return URI.create("http://" + host(bind) + ":" + port);
    }

    private static String host(String bind) {
        try {
            InetAddress address = InetAddress.getByName(bind);
            if (address.isAnyLocalAddress()) {
                return LOOPBACK;
            }
            String host = address.getHostAddress();
            return address instanceof Inet6Address ? "[" + host.replaceAll("%.*", "") + "]" : host;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The server listens on an address that has no name: " + bind, e);
        }
    }
}

package planledger.web.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where Axon Server is, and what protects the way there. */
final class AxonServerSettings {
    private static final String AXON = "PLANLEDGER_AXONSERVER";
    private static final String AXON_TOKEN = AXON + "_TOKEN";
    private static final String AXON_CA = AXON + "_CA";
    private static final String AXON_PLAIN = AXON + "_PLAIN";

    private final Variables given;
    private final Map<String, Object> properties = new HashMap<>();

    private AxonServerSettings(Variables given) {
        this.given = given;
    }

    static Map<String, Object> read(Side side, Variables given) {
        AxonServerSettings settings = new AxonServerSettings(given);
        settings.connection(side);
        return settings.properties;
    }

    private void connection(Side side) {
        String servers = given.required(
                AXON,
                "tên máy và cổng của Axon Server, ví dụ axon-1:8124,axon-2:8124",
                "Axon Server's hosts and ports, such as axon-1:8124,axon-2:8124");
        if (servers != null && !Hosts.isList(servers)) {
            given.fault(
                    AXON,
                    "phải là tên máy, có thể kèm :cổng, cách nhau bằng dấu phẩy.",
                    "must be hosts, each perhaps with :port, separated by commas.");
        }
        trust(servers != null && Hosts.isList(servers) && !Hosts.areHere(servers));
        set("axon.axonserver.enabled", true);
        set("axon.axonserver.servers", servers);
        String program = "planledger-" + side.name().toLowerCase(Locale.ROOT);
        set("axon.axonserver.component-name", program);
        set("axon.axonserver.client-id", program + "@" + processName());
        set("planledger.axonserver", true);
        set("planledger.first-token-index", 0);
    }

    /** Axon Server is open unless told otherwise: whoever reaches it could append an event that nobody entered. */
    private void trust(boolean isElsewhere) {
        String token = given.secret(AXON_TOKEN);
        Path ca = given.certificates(AXON_CA);
        boolean isPlain = given.flag(AXON_PLAIN);
        if (isElsewhere && !given.isSecretSet(AXON_TOKEN)) {
            given.fault(
                    AXON_TOKEN,
                    "chưa được đặt mà Axon Server ở máy khác. Hãy bật kiểm soát truy cập ở đó và đặt mã ở đây hoặc ở "
                            + AXON_TOKEN + "_FILE.",
                    "is not set and Axon Server is on another machine. Turn access control on there and set the token"
                            + " here or by " + AXON_TOKEN + "_FILE.");
        }
        if (isElsewhere && !given.isSet(AXON_CA) && !isPlain) {
            given.fault(
                    AXON_CA,
                    "chưa được đặt: kết nối tới máy khác sẽ không mã hoá. Hãy nêu tệp PEM của nơi cấp chứng chỉ; nếu"
                            + " mạng đã mã hoá thì đặt " + AXON_PLAIN + "=true.",
                    "is not set: the connection to another machine would be plain text. Name the PEM file of the"
                            + " certificate's issuer; where the network itself is encrypted, set " + AXON_PLAIN
                            + "=true.");
        }
        given.contradiction(AXON_PLAIN, isPlain && given.isSet(AXON_CA), AXON_CA);
        set("axon.axonserver.token", token);
        set("axon.axonserver.ssl-enabled", ca != null);
        set("axon.axonserver.cert-file", ca == null ? null : ca.toString());
    }

    private void set(String property, @Nullable Object value) {
        if (value != null) {
            properties.put(property, value);
        }
    }

    private static String processName() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "unnamed:" + ProcessHandle.current().pid();
        }
    }
}

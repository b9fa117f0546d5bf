package planledger.web.node;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a node, read whole from its environment before anything starts: every fault is found at once. They
 * become properties, by which the parts of the program know them.
 */
final class Settings {
    private static final String ACCOUNTS = "PLANLEDGER_ACCOUNTS";
    private static final String SECRET_FILE = "PLANLEDGER_SECRET_FILE";
    private static final String START_WITHIN = "PLANLEDGER_START_WITHIN";
    private static final String EVIDENCE = "PLANLEDGER_EVIDENCE";
    private static final String EVIDENCE_NODE = EVIDENCE + "_NODE";
    private static final String WITNESSES = EVIDENCE + "_WITNESSES";
    private static final List<String> EVIDENCE_FOLDERS = List.of(EVIDENCE, EVIDENCE + "_WRITER", EVIDENCE + "_KEYS");

    private static final long START_WITHIN_SECONDS = 60;
    private static final long START_WITHIN_SECONDS_MAX = 3600;
    private static final int SECRET_BYTES_MIN = 32;

    private final Variables given;
    private final Map<String, Object> properties = new HashMap<>();

    private Settings(Variables given) {
        this.given = given;
    }

    /** @throws SettingsRefused with every fault, if there are any */
    static Map<String, Object> read(Side side, Variables.Source environment) {
        Variables given = new Variables(environment);
        Settings settings = new Settings(given);
        settings.properties.putAll(AxonServerSettings.read(side, given));
        settings.accounts();
        settings.secret(side);
        if (side == Side.QUERY) {
            settings.properties.putAll(MongoSettings.read(given));
        }
        settings.evidence(side);
        settings.set(
                "planledger.start-within", given.seconds(START_WITHIN, START_WITHIN_SECONDS, START_WITHIN_SECONDS_MAX));
        given.refuseFaults();
        return settings.properties;
    }

    private void accounts() {
        given.required(ACCOUNTS, "tệp tài khoản, giống nhau ở mọi nút", "the file of accounts, the same on every node");
        if (given.secretFile(ACCOUNTS) != null) {
            set("planledger.accounts", given.text(ACCOUNTS));
        }
    }

    private void secret(Side side) {
        if (side == Side.QUERY) {
            given.required(
                    SECRET_FILE,
                    "tệp bí mật từ " + SECRET_BYTES_MIN + " byte ngẫu nhiên, giống nhau ở mọi nút",
                    "a file of " + SECRET_BYTES_MIN + " random bytes or more, the same on every node");
        }
        byte[] secret = given.secretFile(SECRET_FILE);
        if (secret != null && secret.length < SECRET_BYTES_MIN) {
            given.fault(
                    SECRET_FILE,
                    "ngắn hơn " + SECRET_BYTES_MIN + " byte.",
                    "holds fewer than " + SECRET_BYTES_MIN + " bytes.");
        }
        set("planledger.secret-file", secret == null ? null : given.text(SECRET_FILE));
    }

    private void evidence(Side side) {
        boolean isWriter = given.flag(EVIDENCE_NODE);
        if (isWriter && side != Side.QUERY) {
            given.fault(
                    EVIDENCE_NODE,
                    "chỉ dành cho nút đọc. Hãy bỏ ở nút ghi.",
                    "is for a query node. Leave it out on a command node.");
        }
        set("planledger.evidence.enabled", isWriter);
        for (String folder : EVIDENCE_FOLDERS) {
            String path = isWriter ? given.required(folder, "một thư mục riêng", "a folder of its own") : null;
            given.contradiction(folder, !isWriter && given.isSet(folder), EVIDENCE_NODE + "=false");
            set(property(folder), path);
        }
        given.contradiction(WITNESSES, !isWriter && given.isSet(WITNESSES), EVIDENCE_NODE + "=false");
        Path witnesses = isWriter ? given.file(WITNESSES) : null;
        set("planledger.evidence.witnesses", witnesses == null ? "" : witnesses.toString());
    }

    private static String property(String folder) {
        String which = folder.equals(EVIDENCE) ? "folder" : folder.substring(EVIDENCE.length() + 1);
        return "planledger.evidence." + which.toLowerCase(Locale.ROOT);
    }

    private void set(String property, @Nullable Object value) {
        if (value != null) {
            properties.put(property, value);
        }
    }
}

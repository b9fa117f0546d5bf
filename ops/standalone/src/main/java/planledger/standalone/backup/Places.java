package planledger.standalone.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where a ledger of one machine is kept, by the same variables and defaults as in {@code application.yml}. */
record Places(Path data, Path evidence, Path writer, Path keys) {
    /** What they are called within a backup. */
    static final String EVIDENCE = "evidence";

    static final String WRITER = "evidence-writer";
    static final String KEYS = "evidence-keys";
    static final String ACCOUNTS = "accounts.json";

    static Places of(Map<String, String> environment) {
        Path data = Path.of(environment.getOrDefault("PLANLEDGER_DATA", "data"));
        return new Places(
                data,
                place(environment, "PLANLEDGER_EVIDENCE", data.resolve(EVIDENCE)),
                place(environment, "PLANLEDGER_EVIDENCE_WRITER", data.resolve(WRITER)),
                place(environment, "PLANLEDGER_EVIDENCE_KEYS", data.resolve(KEYS)));
    }

    private static Path place(Map<String, String> environment, String variable, Path usual) {
        String given = environment.get(variable);
        return given == null ? usual : Path.of(given);
    }

    List<Path> all() {
        return List.of(data, evidence, writer, keys);
    }
}

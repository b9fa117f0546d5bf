package planledger.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import planledger.standalone.backup.BackupCommand;

/** Starts both sides in one process; or backs their ledger up, or puts it back. */
@SpringBootApplication(scanBasePackages = "planledger")
public class Main {
    public static void main(String[] args) {
        if (BackupCommand.isAsked(args)) {
            System.exit(BackupCommand.run(System.getenv(), args));
        }
        // Axon looks for updates before it has read any configuration; no program of ours phones home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Main.class, args);
    }
}

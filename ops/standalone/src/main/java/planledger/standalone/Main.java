package planledger.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts both sides in one process. */
@SpringBootApplication(scanBasePackages = "planledger")
public class Main {
    public static void main(String[] args) {
        // Axon looks for updates before it has read any configuration; no program of ours phones home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Main.class, args);
    }
}

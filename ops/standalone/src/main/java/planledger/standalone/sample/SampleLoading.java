package planledger.standalone.sample;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.cli.Client;
import planledger.cli.Document;
import planledger.cli.Failed;
import planledger.cli.Submission;
import planledger.web.account.OwnAccount;

/** Loads the samples once the server answers, on a thread of its own: whatever comes of it, the server runs. */
@Configuration(proxyBeanMethods = false)
class SampleLoading {
    @Bean
    Samples samples(@Value("${planledger.samples}") String setting) {
        return Samples.of(setting);
    }

    @Bean
    LoaderAccount loaderAccount() {
        return LoaderAccount.ofThisStart();
    }

    @Bean
    OwnAccount loadersAccount(LoaderAccount loader) {
        return new OwnAccount(loader.credentials().user(), loader.credentials().password());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> firstSteps(Samples samples, LoaderAccount loader) {
        return ready -> {
            URI base = OwnAddress.of(ready.getApplicationContext().getEnvironment());
            Thread steps = new Thread(() -> print(firstSteps(samples, new Client(base, loader.credentials()), base)));
            steps.setName("samples");
            steps.setDaemon(true);
            steps.start();
        };
    }

    /** What people see after a start. */
    static List<String> firstSteps(Samples samples, Client client, URI base) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        List<Document> documents = samples.documents();
        if (!documents.isEmpty()) {
            try {
                Submission submission = Submission.through(client);
                lines.add(new SampleLoader(documents).load(submission));
                lines.addAll(new Tour(client, submission.reached()).lines());
            } catch (Failed e) {
                lines.add("Không nạp được văn bản mẫu. · The samples could not be loaded. " + e.line());
            }
        }
        lines.addAll(Signposts.lines(base));
        return lines;
    }

    /** At once, so that no line of a log stands between; in UTF-8 whatever the machine's locale. */
    private static void print(List<String> lines) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(String.join("\n", lines) + "\n");
        out.flush();
    }
}

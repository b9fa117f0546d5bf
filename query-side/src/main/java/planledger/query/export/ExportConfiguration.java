package planledger.query.export;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;
import planledger.web.page.Words;

/** Puts together what writes files. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
    /** Longer than an annex of a hundred tasks takes, and shorter than people take a browser to hang. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    @Bean
    Exports exports(ITemplateEngine templates) {
        return new Exports(templates, WAIT_MAX);
    }

    @Bean
    Words exportWords() {
        return new Words("pages/exports");
    }
}

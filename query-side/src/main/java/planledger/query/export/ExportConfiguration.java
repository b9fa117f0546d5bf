package planledger.query.export;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;
import planledger.web.page.Words;

/** Puts together what writes files. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
    @Bean
    Exports exports(ITemplateEngine templates) {
        return new Exports(templates);
    }

    @Bean
    Words exportWords() {
        return new Words("pages/exports");
    }
}

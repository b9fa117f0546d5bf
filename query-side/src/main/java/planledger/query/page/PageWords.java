package planledger.query.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.web.page.Words;

/** Announces the words of the pages across plans and of those about trust. */
@Configuration(proxyBeanMethods = false)
class PageWords {
    @Bean
    Words boardWords() {
        return new Words("pages/boards");
    }

    @Bean
    Words verifyWords() {
        return new Words("pages/trust-verify");
    }
}

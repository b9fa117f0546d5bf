package planledger.command.form;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.web.page.Words;

/** Brings along what the forms say. */
@Configuration(proxyBeanMethods = false)
class EnterConfiguration {
    @Bean
    Words enteringWords() {
        return new Words("pages/entering");
    }
}

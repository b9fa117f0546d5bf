package planledger.command.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.command.bus.CommandForms;

/** Makes the command on documents known to the bus. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    CommandForms documentCommands() {
        return CommandForms.of(RecordDocumentStatus.class);
    }
}

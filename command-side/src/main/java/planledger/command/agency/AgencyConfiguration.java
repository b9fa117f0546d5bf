package planledger.command.agency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.command.bus.CommandForms;

/** Makes the commands on the registry of agencies known to the bus. */
@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {
    @Bean
    CommandForms agencyCommands() {
        return CommandForms.of(AgencyCommand.class);
    }
}

package planledger.command.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.command.bus.CommandForms;

/** Makes the commands on plans known to the bus. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {
    @Bean
    CommandForms planCommands() {
        return CommandForms.of(PlanCommand.class);
    }
}

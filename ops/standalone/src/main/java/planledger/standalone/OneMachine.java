package planledger.standalone;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.command.store.LedgerPositions;

/** What both sides share when they run in one process: the clock, and how far the ledger is acknowledged. */
@Configuration(proxyBeanMethods = false)
class OneMachine {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LongSupplier acknowledged(LedgerPositions positions) {
        return positions::head;
    }
}

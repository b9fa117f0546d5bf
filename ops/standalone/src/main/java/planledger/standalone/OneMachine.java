package planledger.standalone;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.command.store.LedgerPositions;

/** What both sides share when they run in one process: the data folder, and how far the ledger is acknowledged. */
@Configuration(proxyBeanMethods = false)
class OneMachine {
    /** The data folder is taken before anything in it is opened, so that a second process is told why it must not. */
    @Bean
    static BeanFactoryPostProcessor folderFirst() {
        return beans -> beans.getBeanDefinition("readModels").setDependsOn("dataFolder");
    }

    @Bean
    LongSupplier acknowledged(LedgerPositions positions) {
        return positions::head;
    }
}

package planledger.command.store;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

class SqliteEventStorageEngineTest extends EventStoreConformance {
    @Override
    Store open(Path folder, EventUpcaster upcasters) {
        SqliteEventStorageEngine ledger =
                new SqliteEventStorageEngine(LedgerFile.open(folder), Facts.SERIALIZER, upcasters);
        return new Store() {
            @Override
            public EventStorageEngine engine() {
                return ledger;
            }

            @Override
            public LedgerPositions positions() {
                return ledger;
            }

            @Override
            public void close() {
                ledger.close();
            }
        };
    }
}

package planledger.command.store;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

class SqliteEventStorageEngineTest extends EventStoreConformance {
    @Override
    Store open(Path folder) {
        SqliteEventStorageEngine ledger = new SqliteEventStorageEngine(LedgerFile.open(folder), Facts.SERIALIZER);
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

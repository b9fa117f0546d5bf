package planledger.query.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a test's read models are: on the embedded server, and on a MongoDB where the environment names one. */
public enum Place {
    EMBEDDED {
        @Override
        public ReadModels open(Path folder) {
            return ReadModels.embedded(folder);
        }

        @Override
        public void clear(Path folder) {}
    },
    MONGODB {
        @Override
        public ReadModels open(Path folder) {
            return ReadModels.at(uri(folder), null, Duration.ZERO);
        }

        @Override
        public void clear(Path folder) {
            try (MongoClient client = MongoClients.create(uri(folder))) {
                client.getDatabase(database(folder)).drop();
            }
        }

        /** The database stands for the folder: a process that opens the same folder finds the same data. */
        private static String database(Path folder) {
            return "planledger-test-"
                    + HexFormat.of().toHexDigits(folder.toAbsolutePath().hashCode());
        }

        private static String uri(Path folder) {
            String[] parts = String.valueOf(URI).split("\\?", 2);
            String address = parts[0].replaceFirst("(mongodb(?:\\+srv)?://[^/]+).*", "$1/" + database(folder));
            return parts.length == 1 ? address : address + "?" + parts[1];
        }
    };

    private static final @Nullable String URI = System.getenv("PLANLEDGER_MONGODB_URI");

    /** The places that there are here. */
    public static Stream<Place> all() {
        return Arrays.stream(values()).filter(place -> place == EMBEDDED || URI != null);
    }

    public abstract ReadModels open(Path folder);

    /** The same read models as another node has them. */
    public static ReadModels shared(ReadModels models, String node) {
        return models.as(node);
    }

    /** Leaves nothing behind that a folder's end would not take along. */
    public abstract void clear(Path folder);
}

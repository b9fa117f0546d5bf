package planledger.query.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import planledger.web.node.Reach;
import planledger.web.node.SettingFault;
import planledger.web.node.SettingsRefused;

/**
 * The read models' database and how a batch of writes is bounded there: one commit on the embedded server; nothing on a
 * MongoDB, where a projector writes its data before its token and a second delivery changes nothing.
 */
public final class ReadModels implements AutoCloseable {
    private static final String DATABASE = "planledger";
    static final String TOKENS = "tokens";
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    /** The one node there is: after a crash the next process finds its own claims and goes on at once. */
    private static final String SOLE_NODE = "embedded";

    private final @Nullable EmbeddedMongo server;
    private final MongoClient client;
    private final MongoDatabase database;
    private final TransactionManager transactions;
    private final String node;
    private final TokenStore tokens;

    private ReadModels(@Nullable EmbeddedMongo server, MongoClient client, String name, String node) {
        this.server = server;
        this.node = node;
        this.client = client;
        this.database = client.getDatabase(name);
        this.transactions = server == null ? NoTransactionManager.instance() : server.transactions();
        this.tokens = tokenStore();
    }

    /** On the server in this process, whose file lies in the folder. */
    public static ReadModels embedded(Path folder) {
        EmbeddedMongo server = new EmbeddedMongo(folder);
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString()))
                .retryWrites(false) // It knows no sessions.
                .build();
        return new ReadModels(server, MongoClients.create(settings), DATABASE, SOLE_NODE);
    }

    /**
     * On a MongoDB; in the database that the URI names, else {@code planledger}.
     *
     * @param issuers the PEM file of those whose certificates are believed; null for those that Java believes
     * @param bound how long it is waited for; zero to go on at once
     * @throws planledger.web.node.ServerUnreachable if it does not answer within the bound
     */
    public static ReadModels at(String uri, @Nullable Path issuers, Duration bound) {
        ConnectionString address = address(uri);
        MongoClientSettings.Builder builder = MongoClientSettings.builder().applyConnectionString(address);
        if (issuers != null) {
            SSLContext believed = Issuer.believed(issuers);
            builder.applyToSslSettings(tls -> tls.context(believed));
        }
        MongoClientSettings settings = builder.readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY)
                .build();
        String name = address.getDatabase() == null ? DATABASE : address.getDatabase();
        MongoClient client = MongoClients.create(settings);
        try {
            Reach.within(bound, "MongoDB", () -> MongoPing.lacking(client.getDatabase(name)));
            return new ReadModels(
                    null, client, name, ManagementFactory.getRuntimeMXBean().getName());
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** The driver's own words would tell the whole text, password and all. */
    private static ConnectionString address(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new SettingsRefused(List.of(new SettingFault(
                    "PLANLEDGER_MONGODB_URI",
                    "không phải địa chỉ kết nối mà trình điều khiển MongoDB hiểu. Ký tự đặc biệt trong mật khẩu phải viết"
                            + " dạng %XX.",
                    "is no connection string that MongoDB's driver understands. Special characters in a password are"
                            + " written as %XX.")));
        }
    }

    private TokenStore tokenStore() {
        MongoTokenStore.Builder builder = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName(TOKENS)
                        .build())
                .serializer(new TokenSerializer())
                .transactionManager(transactions)
                .nodeId(node)
                .claimTimeout(CLAIM_TIMEOUT);
        return isShared() ? builder.build() : new SoleOwner(builder);
    }

    /** Nobody else can claim what lies in this process: saying so again every moment would only wear the disk. */
    private static final class SoleOwner extends MongoTokenStore {
        SoleOwner(Builder builder) {
            super(builder);
        }

        @Override
        public void extendClaim(String processorName, int segment) {}
    }

    /** For tests: the same models as another node has them. They end with these. */
    ReadModels as(String otherNode) {
        return new ReadModels(server, client, database.getName(), otherNode);
    }

    /** Whether other nodes may feed them too. */
    public boolean isShared() {
        return !node.equals(SOLE_NODE);
    }

    /** Owns what is claimed here; no other process on this machine, or another, has the name. */
    String node() {
        return node;
    }

    public MongoClient client() {
        return client;
    }

    public MongoDatabase database() {
        return database;
    }

    /** For every processor that writes here, and for every other write: what is outside is stored by somebody's commit. */
    public TransactionManager transactions() {
        return transactions;
    }

    /**
     * Makes the indexes of a collection that holds nothing yet; of any other looks whether they are there, for making
     * them there is an operator's act. The embedded server has none and would only complain.
     *
     * @throws IllegalStateException if one is missing or has options that it should not have; names it
     */
    public void index(String collection, List<Bson> keys, boolean isNew) {
        if (server != null) {
            return;
        }
        MongoCollection<Document> indexed = database.getCollection(collection);
        if (isNew) {
            keys.forEach(indexed::createIndex);
        }
        WantedIndexes.check(collection, keys, indexed.listIndexes().into(new ArrayList<>()));
    }

    public TokenStore tokens() {
        return tokens;
    }

    @Override
    public void close() {
        client.close();
        if (server != null) {
            server.close();
        }
    }
}

package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planledger.web.node.ServerUnreachable;

/** Over TLS the database is believed by the certificate of its issuer that the node was given, and by no other. */
@Timeout(60)
class EncryptedMongoTest {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    EncryptedMongoTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_server_is_believed_by_the_issuer_that_was_named_and_by_no_other() throws Exception {
        KeyStore.PrivateKeyEntry its = made("its");
        MongoServer server = new MongoServer(new H2Backend(new MVStore.Builder().open()));
        server.enableSsl(its.getPrivateKey(), null, (X509Certificate) its.getCertificate());
        String uri = "mongodb://127.0.0.1:" + server.bind().getPort() + "/ledger?tls=true";
        try {
            try (ReadModels models = ReadModels.at(uri, pem("its", its), Duration.ofSeconds(20))) {
                models.database().getCollection("x").insertOne(new Document("_id", 1));
                assertEquals(1, models.database().getCollection("x").countDocuments());
            }
            Path other = pem("other", made("other"));
            assertThrows(ServerUnreachable.class, () -> ReadModels.at(uri, other, Duration.ofSeconds(2)));
            assertThrows(ServerUnreachable.class, () -> ReadModels.at(uri, null, Duration.ofSeconds(2)));
        } finally {
            server.shutdownNow();
        }
    }

    /** A key with a certificate of its own. */
    private KeyStore.PrivateKeyEntry made(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return new KeyStore.PrivateKeyEntry(
                (PrivateKey) keys.getKey(name, PASSWORD.toCharArray()), keys.getCertificateChain(name));
    }

    private Path pem(String name, KeyStore.PrivateKeyEntry of) throws Exception {
        String base64 =
                Base64.getMimeEncoder().encodeToString(of.getCertificate().getEncoded());
        return Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }
}

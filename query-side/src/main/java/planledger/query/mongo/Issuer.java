package planledger.query.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whom a connection believes: servers with a certificate by the issuers of a PEM file, and nobody else. */
final class Issuer {
    private Issuer() {}

    static SSLContext believed(Path pem) {
        try (InputStream certificates = Files.newInputStream(pem)) {
            KeyStore issuers = KeyStore.getInstance(KeyStore.getDefaultType());
            issuers.load(null, null);
            int count = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                issuers.setCertificateEntry("issuer-" + count++, each);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(issuers);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificates in " + pem + " cannot be used: " + e, e);
        }
    }
}

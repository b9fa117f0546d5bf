package planledger.standalone.sample;

import java.security.SecureRandom;
import java.util.HexFormat;
import planledger.cli.Credentials;

/**
 * The account that enters the samples; its entries say so for ever. Its password is made at each start, is told to nobody
 * and stands in no file: nobody else can enter anything in its name.
 */
record LoaderAccount(Credentials credentials) {
    private static final String ID = "loader";
    private static final int PASSWORD_BYTES = 32;

    /** The account of one start. */
    static LoaderAccount ofThisStart() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return new LoaderAccount(new Credentials(ID, HexFormat.of().formatHex(random)));
    }
}

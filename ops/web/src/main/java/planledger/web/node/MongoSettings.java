package planledger.web.node;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where MongoDB is, and what protects the way there. Only a query node opens it. */
final class MongoSettings {
    private static final String URI = "PLANLEDGER_MONGODB_URI";
    private static final String CA = "PLANLEDGER_MONGODB_CA";
    private static final String PLAIN = "PLANLEDGER_MONGODB_PLAIN";

    private MongoSettings() {}

    static Map<String, Object> read(Variables given) {
        String uri = given.secret(URI);
        if (!given.isSecretSet(URI)) {
            given.fault(
                    URI,
                    "chưa được đặt. Hãy đặt địa chỉ kết nối MongoDB ở đây hoặc ở " + URI + "_FILE.",
                    "is not set. Set it to MongoDB's connection string, here or by " + URI + "_FILE.");
        }
        MongoAddress address = uri == null ? null : MongoAddress.parse(uri);
        if (uri != null && address == null) {
            given.fault(
                    URI,
                    "không phải địa chỉ kết nối mongodb:// hoặc mongodb+srv://.",
                    "is no connection string mongodb:// or mongodb+srv://.");
        }
        boolean isPlain = given.flag(PLAIN);
        Path ca = given.certificates(CA);
        if (address != null) {
            trust(given, address, isPlain);
        }
        given.contradiction(PLAIN, isPlain && given.isSet(CA), CA);
        Map<String, Object> properties = new HashMap<>();
        if (uri != null) {
            properties.put("planledger.mongodb-uri", uri);
        }
        if (ca != null) {
            properties.put("planledger.mongodb-ca", ca.toString());
        }
        return properties;
    }

    private static void trust(Variables given, MongoAddress address, boolean isPlain) {
        if (!address.isHere() && !isPlain && (!address.isEncrypted() || address.believesAnybody())) {
            given.fault(
                    URI,
                    "dẫn tới máy khác mà không mã hoá hoặc không kiểm chứng chỉ. Hãy thêm tls=true, bỏ tlsInsecure và"
                            + " tlsAllowInvalidHostnames; nếu mạng đã mã hoá thì đặt " + PLAIN + "=true.",
                    "leads to another machine in plain text or without looking at its certificate. Add tls=true and"
                            + " leave tlsInsecure and tlsAllowInvalidHostnames out; where the network itself is"
                            + " encrypted, set " + PLAIN + "=true.");
        } else if (given.isSet(CA) && !isPlain && !address.isEncrypted()) {
            given.fault(
                    CA,
                    "được đặt mà " + URI + " không mã hoá. Hãy thêm tls=true ở đó, hoặc bỏ biến này.",
                    "is set and " + URI + " is plain text. Add tls=true there, or leave this one out.");
        }
    }
}

package planledger.cli;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An account and its password, as HTTP Basic sends them. Never shown. */
public record Credentials(String user, String password) {
    public Credentials {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "Tên tài khoản không được trống, không có dấu hai chấm. · An account name is not empty and has no colon.");
        }
    }

    void authorize(HttpRequest.Builder request) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Without the password, which would otherwise stand in every log that shows this. */
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}

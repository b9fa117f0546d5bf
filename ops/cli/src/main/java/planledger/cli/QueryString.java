package planledger.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The query of a question; what is not asked is left out. */
final class QueryString {
    private final StringBuilder text = new StringBuilder();

    QueryString with(String name, @Nullable String value) {
        if (value != null) {
            text.append(text.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    String text() {
        return text.toString();
    }
}

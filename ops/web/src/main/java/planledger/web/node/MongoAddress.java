package planledger.web.node;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a MongoDB connection string says about where it leads and who can listen on the way. */
record MongoAddress(boolean isHere, boolean isEncrypted, boolean believesAnybody) {
    private static final Pattern FORM =
            Pattern.compile("mongodb(\\+srv)?://(?:[^@/?]*@)?([^@/?]+)(?:/[^?]*)?(?:\\?(.*))?");
    private static final Set<String> ENCRYPTED = Set.of("tls=true", "ssl=true");
    private static final Set<String> PLAIN = Set.of("tls=false", "ssl=false");
    private static final Set<String> BELIEVING =
            Set.of("tlsinsecure=true", "tlsallowinvalidhostnames=true", "sslinvalidhostnameallowed=true");

    /** Null where the text is no connection string. */
    static @Nullable MongoAddress parse(String uri) {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            return null;
        }
        Set<String> options = form.group(3) == null
                ? Set.of()
                : Set.of(Arrays.stream(form.group(3).toLowerCase(Locale.ROOT).split("[&;]"))
                        .distinct()
                        .toArray(String[]::new));
        boolean isByName = form.group(1) != null; // Such a name stands for TLS unless it is told otherwise.
        return new MongoAddress(
                !isByName && Hosts.areHere(form.group(2)),
                options.stream().noneMatch(PLAIN::contains)
                        && (isByName || options.stream().anyMatch(ENCRYPTED::contains)),
                options.stream().anyMatch(BELIEVING::contains));
    }
}

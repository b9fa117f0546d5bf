package planledger.command.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules said no; nothing is recorded. Lists every broken rule. Stackless: it is an answer, not an accident. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Broken> broken;

    public Refused(List<Broken> broken) {
        super(broken.get(0).rule().name(), null, false, false);
        this.broken = List.copyOf(broken);
    }

    /**
     * One broken rule.
     *
     * @param path where in the request, as a JSON pointer; null where the request as a whole is concerned
     * @param subject the thing concerned
     */
    public record Broken(RefusalRule rule, @Nullable String path, String subject) {}

    /** Every broken rule, the first first. */
    public List<Broken> broken() {
        return broken;
    }

    /** Refuses if any rule is broken. */
    public static void ifAny(List<Broken> broken) {
        if (!broken.isEmpty()) {
            throw new Refused(broken);
        }
    }
}

package planledger.command.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule by which a command can be refused, named by the condition that is broken. */
public interface RefusalRule {
    String name();

    Status status();

    /** The refusal about a thing, in Vietnamese. */
    String message(String subject);

    /** The refusal about a thing, in English. */
    String messageEn(String subject);

    /** How a refusal is answered. */
    enum Status {
        /** The input is well-formed and wrong: 422. */
        INVALID,
        /** What the request names is not there: 404 where its address names it, 422 where its body does. */
        UNKNOWN,
        /** The input is right and a rule of the domain says no: 409. */
        CONFLICT
    }

    /** This refusal of a thing, at a place in the request. */
    default Refused of(@Nullable String path, Object subject) {
        return new Refused(List.of(at(path, subject)));
    }

    /** One broken rule, to be refused together with others. */
    default Refused.Broken at(@Nullable String path, Object subject) {
        return new Refused.Broken(this, path, String.valueOf(subject));
    }
}

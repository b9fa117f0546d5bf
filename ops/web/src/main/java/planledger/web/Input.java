package planledger.web;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a request's body, or its query, while a schema reads it. A schema names every member once, within the
 * arguments of what it builds; conversions that may fail belong into {@link Shape#as}, and what reading
 * gave is not looked into before all is read: a schema that stops early cannot tell which members are unknown.
 */
public final class Input {
    private static final Set<String> SET_BY_SERVER =
            Set.of("position", "recordedAt", "actor", "seq", "revision", "leafHash");

    private final Json.Members members;
    private final At at;
    private final Set<String> asked = new HashSet<>();
    private boolean abandoned;

    Input(Json.Members members, At at) {
        this.members = members;
        this.at = at;
    }

    /** A member that must be there and not be null. */
    public <T> T required(String name, Shape<T> shape) {
        asked.add(name);
        return shape.required(members.all().get(name), at.member(name));
    }

    /** A member that may be missing or null. */
    public <T> @Nullable T optional(String name, Shape<T> shape) {
        asked.add(name);
        Json value = members.all().get(name);
        return value == null || value instanceof Json.Nothing ? null : shape.required(value, at.member(name));
    }

    /** A member that may be missing or null, and what it means then. */
    public <T> T optional(String name, Shape<T> shape, T otherwise) {
        T value = optional(name, shape);
        return value != null ? value : otherwise;
    }

    /** Whether the member is there, be it null: "none" is a value, and not the same as not named. */
    public boolean has(String name) {
        return members.all().containsKey(name);
    }

    /** A rule between members: where it does not hold, the named member is at fault. */
    public void check(boolean holds, String name, Rule rule) {
        if (!holds) {
            at.member(name).invalid(rule);
        }
    }

    /** Nothing more can be said about this object: its other members are not called unknown. */
    void abandon() {
        abandoned = true;
    }

    /** Null with a fault noted, or what the schema built. */
    <T> @Nullable T build(Function<Input, T> schema) {
        int before = at.faultsSoFar();
        try {
            T built = schema.apply(this);
            refuseUnasked();
            return at.faultsSoFar() > before ? null : built;
        } catch (Declined e) {
            throw e;
        } catch (RuntimeException e) {
            // Built of stand-ins, whatever it says means nothing; and what it never came to ask for is not unknown.
            if (at.faultsSoFar() > before) {
                return null;
            }
            if (e instanceof IllegalArgumentException senseless) {
                at.fault(SchemaRule.VALUE_REFUSED, Senseless.reason(senseless));
                return null;
            }
            throw e;
        }
    }

    private void refuseUnasked() {
        for (String name : members.all().keySet()) {
            if (!abandoned && !asked.contains(name)) {
                at.member(name)
                        .fault(SET_BY_SERVER.contains(name) ? SchemaRule.SET_BY_SERVER : SchemaRule.FIELD_UNKNOWN);
            }
        }
    }
}

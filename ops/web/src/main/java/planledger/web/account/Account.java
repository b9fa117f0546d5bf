package planledger.web.account;

import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param id stands as the actor of every entry, for ever
 * @param password hashed, with the name of the hash before it
 */
record Account(String id, Role role, String password) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    Account {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an account id: " + id);
        }
        if (!password.startsWith("{")) {
            throw new IllegalArgumentException("The password of " + id + " is not hashed");
        }
    }
}

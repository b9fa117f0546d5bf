package planledger.web.node;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Hosts with their ports, as settings name them. */
final class Hosts {
    private static final Pattern LIST = Pattern.compile("%1$s(,%1$s)*".formatted("[A-Za-z0-9._-]+(:[1-9][0-9]{0,4})?"));
    private static final Pattern HERE = Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");

    private Hosts() {}

    static boolean isList(String hosts) {
        return LIST.matcher(hosts).matches();
    }

    /** Whether every host of the list is this machine itself. */
    static boolean areHere(String hosts) {
        return Arrays.stream(hosts.split(",")).allMatch(Hosts::isHere);
    }

    /** Whether the host is this machine itself: nobody listens on the way. */
    static boolean isHere(String host) {
        return HERE.matcher(host).matches();
    }
}

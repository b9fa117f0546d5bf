package planledger.web.node;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** For tests of deployments: which variables a node asks for, and whether it takes an environment. */
public final class NodeSettings {
    private NodeSettings() {}

    /** Every variable that a node of any kind looks at. */
    public static Set<String> known() {
        Set<String> asked = new TreeSet<>();
        for (Side side : Side.values()) {
            for (String flag : new String[] {"true", "false"}) {
                try {
                    Settings.read(side, name -> {
                        asked.add(name);
                        return name.equals("PLANLEDGER_EVIDENCE_NODE") ? flag : null;
                    });
                } catch (SettingsRefused lacking) {
                    // It was asked for all of them before.
                }
            }
        }
        return asked;
    }

    /** Takes the settings as a node does; SettingsRefused if it would not start so. */
    public static void read(Side side, Map<String, String> environment) {
        Settings.read(side, environment::get);
    }
}

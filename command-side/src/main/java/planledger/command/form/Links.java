package planledger.command.form;

import java.util.Map;
import planledger.web.page.Address;
import planledger.web.page.Language;

/** Ways on from a form. */
record Links(Language language) {

    /** The form of an act, about what is known already and the act's form has a field for. */
    public String to(Act act, Map<String, String> about) {
        Address address = Address.of(language, "enter", act.id());
        for (Map.Entry<String, String> each : about.entrySet()) {
            String name = each.getKey().equals("plan") && !has(act, "plan") ? "replaces" : each.getKey();
            address = has(act, name) ? address.with(name, each.getValue()) : address;
        }
        return address.toString();
    }

    private static boolean has(Act act, String name) {
        return act.fields(1).anyMatch(field -> field.name().equals(name));
    }
}

package planledger.query.plan;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import planledger.event.Instrument;
import planledger.query.entry.Known;
import planledger.timeline.TaskState;
import planledger.web.page.Address;
import planledger.web.page.Language;

/**
 * Ways from what is shown to the forms of the command side, which read no view: what a form is to know stands in the
 * link. Everybody sees them; who may not enter is told so there.
 */
final class EnterLinks {
    /** The request line is bounded; a column that does not fit is left out, and the form says nothing of it. */
    private static final int PREFILLED_MAX_BYTES = 3500;

    private final Known known;
    private final Language language;

    EnterLinks(Known known, Language language) {
        this.known = known;
        this.language = language;
    }

    /** The forms about the plan as a whole, by the name of the act. */
    Map<String, String> ofPlan() {
        String id = known.timeline().planId().text();
        Map<String, String> links = new LinkedHashMap<>();
        for (String act : new String[] {"amendment", "repeal", "suspension", "resumption"}) {
            links.put(act, issued(to(act).with("plan", id)).toString());
        }
        links.put("replacement", to("replacement").with("replaces", id).toString());
        links.put("correction", to("correction").with("plan", id).toString());
        return links;
    }

    /** The forms about one task. */
    Map<String, String> ofTask(TaskState task, Iterable<Cell> cells) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("completion", about("completion", task).toString());
        Address amendment = issued(about("task-amendment", task));
        for (Cell cell : cells) {
            if (cell.now().kind() == Said.Kind.KNOWN) {
                Address longer = amendment.with(
                        "set." + cell.field().wire(),
                        String.join("\n", cell.now().lines()));
                boolean fits = longer.toString().getBytes(StandardCharsets.UTF_8).length <= PREFILLED_MAX_BYTES;
                amendment = fits ? longer : amendment;
            }
        }
        links.put("task-amendment", amendment.toString());
        return links;
    }

    /** What whoever issued the plan is called: mostly whoever issues what changes it. */
    private Address issued(Address form) {
        Instrument instrument = known.issued().instrument();
        return form.with("instrument.issuer", instrument.issuer())
                .with("instrument.issuerName", instrument.issuerName());
    }

    private Address about(String act, TaskState task) {
        return to(act).with("plan", known.timeline().planId().text())
                .with("ref", task.ref().text());
    }

    private Address to(String act) {
        return Address.of(language, "enter", act);
    }
}

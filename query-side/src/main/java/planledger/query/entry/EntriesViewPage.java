package planledger.query.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.ServingView;
import planledger.web.Form;
import planledger.web.Query;
import planledger.web.Shapes;
import planledger.web.TakesForm;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The page on which operators see how far the view of plans shows the ledger, and have it built again. */
@Controller
class EntriesViewPage {
    private static final String PATH = "views";
    private static final String ORDERS = "OPERATOR";

    /** How often the page looks again while a rebuild runs; only if asked to, for it moves away what one reads. */
    private static final int REFRESH_SECONDS = 3;

    private final ServingView view;
    private final Rebuild rebuild;
    private final LedgerHead ledger;

    EntriesViewPage(ServingView planView, Rebuild planRebuild, LedgerHead ledgerHead) {
        this.view = planView;
        this.rebuild = planRebuild;
        this.ledger = ledgerHead;
    }

    private record Asked(Language language, boolean watch) {}

    @GetMapping("/" + PATH)
    ModelAndView progress(Query query, HttpServletRequest request) {
        Asked asked =
                query.withoutBlanks().as(in -> new Asked(Language.read(in), in.optional("watch", Shapes.TRUTH, false)));
        Rebuild.Progress latest = rebuild.progress().orElse(null);
        boolean isRunning = latest != null && latest.state() != Rebuild.Stage.DONE;
        OptionalLong head = ledger.position();
        Map<String, Object> model = new HashMap<>();
        model.put("position", view.current());
        model.put("head", head.isEmpty() ? null : head.getAsLong());
        model.put("serving", rebuild.serving());
        model.put("latest", latest);
        model.put("running", isRunning);
        model.put("watch", asked.watch());
        model.put("refreshSeconds", isRunning && asked.watch() ? REFRESH_SECONDS : null);
        model.put("mayOrder", request.isUserInRole(ORDERS));
        return new Page(asked.language(), Address.of(asked.language(), PATH).with("watch", asked.watch() ? true : null))
                .view("views", model);
    }

    /** Leads back to the page, so that looking again orders nothing. */
    @PostMapping(path = "/" + PATH + "/plans/rebuild", produces = MediaType.TEXT_HTML_VALUE)
    @TakesForm(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    RedirectView order(Form form) {
        Language language = form.withoutBlanks().as(Language::read);
        rebuild.start();
        RedirectView back = new RedirectView(Address.of(language, PATH).toString());
        back.setHttp10Compatible(false); // 303: the browser asks for the page, and sends nothing again.
        return back;
    }
}

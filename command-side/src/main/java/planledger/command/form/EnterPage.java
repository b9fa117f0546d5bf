package planledger.command.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import planledger.web.Declined;
import planledger.web.Form;
import planledger.web.Input;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.Shapes;
import planledger.web.TakesForm;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The pages on which people enter: a form, what it would change, and what was recorded. */
@Controller
class EnterPage {
    private static final int PREFILLED_MAX = 10_000;

    private final Api api;

    EnterPage(Api api) {
        this.api = api;
    }

    /** A question for a form: its language, and what its fields say already. */
    private record Asked(Language language, Map<String, String> prefilled) {}

    @GetMapping("/enter")
    ModelAndView index(Query query) {
        Asked asked = query.withoutBlanks()
                .as(in -> asked(in, List.of("plan", "ref", "instrument.issuer", "instrument.issuerName")));
        Map<String, List<Act>> groups = new LinkedHashMap<>();
        groups.put("work", Acts.WORK);
        groups.put("changes", Acts.CHANGES);
        groups.put("plans", Acts.PLANS);
        groups.put("words", Acts.WORDS);
        groups.put("agencies", Acts.AGENCIES);
        return page(asked.language(), "enter")
                .view(
                        "enter-index",
                        Map.of("groups", groups, "about", asked.prefilled(), "links", new Links(asked.language())));
    }

    @GetMapping("/enter/{id}")
    ModelAndView open(@PathVariable String id, Query query, HttpServletRequest request) {
        Act act = act(id);
        Asked asked = query.withoutBlanks()
                .as(in -> asked(in, act.fields(1).map(Field::name).toList()));
        Draft draft = Draft.opened(act, asked.prefilled());
        return new Screen(draft, asked.language(), request, true).form(List.of(), "");
    }

    @PostMapping("/enter/{id}")
    @TakesForm(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView enter(
            @PathVariable String id, Query query, Form form, HttpServletRequest request, HttpServletResponse response) {
        Language language = query.as(Language::read);
        Draft draft = Draft.sent(act(id), form.typed());
        Screen screen = new Screen(draft, language, request, false);
        if (!draft.wish().equals("try") && !draft.wish().equals("record")) {
            return screen.form(List.of(), "");
        }
        ApiBody body = Request.of(draft);
        if (!body.mistakes().isEmpty()) {
            response.setStatus(ProblemKind.INVALID.status());
            return screen.form(body.mistakes(), "");
        }
        boolean records = draft.wish().equals("record") && draft.seen() != null;
        Api.Answer answer =
                records ? api.record(draft, body, request, response) : api.rehearse(draft, body, request, response);
        String notice = "";
        if (answer.hasMoved()) {
            notice = "moved";
            answer = api.rehearse(draft, body, request, response);
        }
        if (answer.isRecorded()) {
            response.setStatus(HttpServletResponse.SC_CREATED);
            return screen.recorded(answer.body());
        }
        if (answer.isRehearsed()) {
            return screen.rehearsed(answer.body(), body, notice);
        }
        response.setStatus(answer.status());
        return screen.refused(answer, body);
    }

    private static Act act(String id) {
        Act act = Acts.of(id);
        if (act == null) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        return act;
    }

    private static Asked asked(Input in, List<String> fields) {
        Map<String, String> prefilled = new HashMap<>();
        for (String name : fields) {
            String value = in.optional(name, Shapes.text(PREFILLED_MAX));
            if (value != null) {
                prefilled.put(name, value);
            }
        }
        return new Asked(Language.read(in), prefilled);
    }

    private static Page page(Language language, String... steps) {
        return new Page(language, planledger.web.page.Address.of(language, steps));
    }
}

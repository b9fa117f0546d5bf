package planledger.command.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;
import tools.jackson.databind.JsonNode;

/**
 * Shows a draft: to be filled in, looked over, or recorded.
 *
 * @param fresh whether nobody has sent it yet
 */
record Screen(Draft draft, Language language, HttpServletRequest request, boolean fresh) {
    private static final List<String> ABOUT = List.of("plan", "ref", "instrument.issuer", "instrument.issuerName");

    /** The form with all that was typed, and what is wrong beside it. */
    ModelAndView form(List<Mistake> mistakes, String notice) {
        Map<String, Object> model = model();
        List<List<PartView>> parts = draft.act().parts().stream()
                .map(part -> PartView.of(part, draft, mistakes, language))
                .toList();
        model.put("parts", parts);
        model.put("wrong", Wrong.all(parts, mistakes, language));
        model.put("notice", notice);
        model.put("fresh", fresh);
        return page().view("enter", model);
    }

    /** What would be recorded, and the button that records it. */
    ModelAndView rehearsed(JsonNode answer, ApiBody body, String notice) {
        Map<String, Object> model = model();
        model.put("outlook", Outlook.of(answer));
        model.put("said", Said.all(draft, body));
        List<Understood> understood = Understood.all(body.json());
        model.put("understood", understood);
        model.put("columns", Understood.columns(understood));
        model.put("seen", answer.path("revision").asLong() - 1);
        model.put("planId", answer.path("planId").asString(""));
        model.put("carried", draft.carried());
        model.put("notice", notice);
        return page().view("enter-rehearsed", model);
    }

    /** What was recorded. */
    ModelAndView recorded(JsonNode answer) {
        Map<String, Object> model = model();
        String plan = answer.path("planId").asString("");
        Long position = answer.path("position").isNull()
                ? null
                : answer.path("position").asLong();
        String atLeast = position != null
                ? position.toString()
                : plan + "@" + answer.path("revision").asLong();
        model.put("outlook", Outlook.of(answer));
        model.put("revision", answer.path("revision").asLong());
        model.put("position", position == null ? "" : position.toString());
        model.put("planId", plan);
        if (!plan.isEmpty()) {
            Address at = Address.of(language, "plans", plan).with("atLeast", atLeast);
            model.put("planHref", at.toString());
            model.put("timelineHref", at.below("timeline").toString());
            model.put("taskHref", taskOf(at));
            model.put("findingsHref", at.below("findings").toString());
        }
        Map<String, String> about = new HashMap<>();
        ABOUT.stream().filter(name -> !draft.get(name).isBlank()).forEach(name -> about.put(name, draft.get(name)));
        about.computeIfAbsent("plan", name -> plan);
        model.put("about", about);
        model.put("links", new Links(language));
        model.put(
                "next",
                Acts.all()
                        .filter(act -> !plan.isEmpty() && act.addressed().contains("plan"))
                        .toList());
        return page().view("enter-recorded", model);
    }

    private String taskOf(Address plan) {
        return draft.act().addressed().contains("ref")
                ? plan.below("tasks", draft.get("ref").strip()).toString()
                : "";
    }

    /** The form again, with what the API said beside the fields it is about. */
    ModelAndView refused(Api.Answer answer, ApiBody body) {
        List<Mistake> mistakes = new ArrayList<>();
        if (answer.isKeyTaken()) {
            return new Screen(draft.anew(), language, request, false).form(mistakes, "taken");
        }
        answer.body().path("faults").forEach(fault -> mistakes.add(body.mistake(fault)));
        if (answer.status() == 404) {
            draft.act()
                    .addressed()
                    .forEach(name -> mistakes.add(new Mistake(
                            name,
                            "Sổ không có điều này, hoặc không có ở đây.",
                            "The ledger does not hold this, or not here.")));
        } else if (mistakes.isEmpty()) {
            mistakes.add(new Mistake("", said(answer.body(), ""), said(answer.body(), "En")));
        }
        return form(mistakes, answer.status() >= 500 ? "later" : "");
    }

    private static String said(JsonNode problem, String language) {
        return problem.path("title" + language).asString("") + ". "
                + problem.path("detail" + language).asString("");
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("act", draft.act());
        model.put("key", draft.key());
        model.put("clerk", String.valueOf(request.getRemoteUser()));
        return model;
    }

    private Page page() {
        return new Page(language, Address.of(language, "enter", draft.act().id()));
    }
}

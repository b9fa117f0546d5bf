package planledger.query.page;

import org.springframework.stereotype.Component;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.PlanQuestions;
import planledger.web.page.Language;

/** Finds what a page about a plan is asked for, and what is recorded by now, so that the page can tell of both. */
@Component
public final class Frames {
    private static final Knowledge.Asked NOW = new Knowledge.Asked(null, null, null, null);

    private final PlanQuestions questions;

    Frames(PlanQuestions questions) {
        this.questions = questions;
    }

    /** Declines with 404 where the ledger did not hold the plan at the time of the question. */
    public Known known(String planId, Knowledge.Asked times) {
        return questions.known(planId, times);
    }

    /**
     * A frame around what a question knows.
     *
     * @param steps of the page's own path below the plan's
     */
    public Frame around(Known known, Language language, String... steps) {
        Known newest = questions.known(known.timeline().planId().text(), NOW);
        return new Frame(known, newest, language, steps);
    }
}

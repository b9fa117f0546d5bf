package planledger.document;

/** What a document is to the plan that names it. */
public enum Role {
    ISSUES,
    AMENDS,
    REPLACES,
    REPEALS,
    SUSPENDS,
    RESUMES,
    /** The plan carries it out ("thực hiện Quyết định …"). */
    IMPLEMENTED,
    /** Căn cứ: the plan rests on it. */
    BASIS,
    /** A task names it. */
    CITED,
    /** Tài liệu kiểm chứng: it proves a completion. */
    PROVES,
    CORRECTS,
    WITHDRAWS,
    ANSWERS;

    /** Whether the plan or its task stands on the document, so that its fall is the plan's concern. */
    public boolean isReliedOn() {
        return this == IMPLEMENTED || this == BASIS || this == CITED || this == PROVES;
    }
}

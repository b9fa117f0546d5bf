package planledger.web;

/** A rule that can say no. Its name is permanent; its messages are prose: the thing, the rule, what to do next. */
public interface Rule {
    String name();

    /** In Vietnamese. */
    String message();

    String messageEn();
}

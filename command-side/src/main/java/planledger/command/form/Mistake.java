package planledger.command.form;

/**
 * Something wrong with what was typed.
 *
 * @param field the name of the field; empty where it is about the whole
 */
record Mistake(String field, String vi, String en) {}

package planledger.web.page;

/** One file of words that pages show, a copy a language beside it; each part of the program brings its own. */
public record Words(String basename) {}

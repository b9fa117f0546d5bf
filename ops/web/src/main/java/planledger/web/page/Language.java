package planledger.web.page;

import java.util.List;
import java.util.Locale;
import planledger.web.Input;
import planledger.web.Shapes;

/** A language of the pages; every address names it but that of the first. */
public enum Language {
    VI("vi", Locale.forLanguageTag("vi")),
    EN("en", Locale.ENGLISH);

    /** The parameter that names it. */
    public static final String PARAMETER = "lang";

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The language that a question names, else Vietnamese. */
    public static Language read(Input in) {
        return of(in.optional(PARAMETER, Shapes.oneOf(List.of(VI.code, EN.code)), VI.code));
    }

    /** The language of a code, else Vietnamese. */
    static Language of(String code) {
        return EN.code.equals(code) ? EN : VI;
    }

    public String code() {
        return code;
    }

    /** As words are looked up by. */
    public Locale locale() {
        return locale;
    }

    Language other() {
        return this == VI ? EN : VI;
    }

    /** The one of two texts that is in this language. */
    public String choose(String vi, String en) {
        return this == VI ? vi : en;
    }
}

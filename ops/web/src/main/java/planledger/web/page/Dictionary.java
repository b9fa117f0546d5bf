package planledger.web.page;

import org.springframework.context.MessageSource;

/** The words of the pages in one language, for what no template writes. */
public record Dictionary(MessageSource words, Language language) {
    /** The word of a key, with what stands in it. */
    public String of(String key, Object... inserted) {
        return words.getMessage(key, inserted, language.locale());
    }

    /** The word for a constant: {@code status.OVERDUE}. */
    public String of(String before, Enum<?> constant) {
        return of(before + constant.name());
    }
}

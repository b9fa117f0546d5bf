package planledger.deadline;

import java.util.List;
import java.util.function.BiFunction;
import planledger.deadline.Phrase.Match;

/** What a {@link Phrase} names in capitals. */
@SuppressWarnings("ImmutableEnumChecker") // Every reader is a function without state.
enum Term {
    /** A number of one or two digits, of a day or an hour. */
    NUMBER((words, at) -> words.small(at) < 0 || words.small(at) > 31 ? List.of() : Texts.word(at)),
    /** A number of any length. */
    SERIAL((words, at) -> words.text(at).chars().noneMatch(Character::isDigit) ? List.of() : Texts.word(at)),
    /** A day of a month. */
    DAY(Periods::day),
    /** A day, a period or a point in one. */
    WHEN(Periods::when),
    /** Days or periods of one kind: "tháng 6 và tháng 12/2025". */
    LIST(Periods::list),
    /** From one day or period to another. */
    RANGE(Periods::range),
    /** A period or a range in which something goes on. */
    WINDOW(Periods::window),
    /** Rhythms: "quý, 6 tháng, năm". */
    EACH(Rhythms::each),
    /** Rhythms that say so by themselves: "hằng quý", "quý, năm". */
    EVERY(Rhythms::every),
    /** A type of document or of meeting, which a plan promises as a product. */
    PRODUCT(Texts::product),
    /** All that is left, in words that need not be known; it must not hide a day by which something is due. */
    TEXT(Texts::text),
    /** Text that names something that happens. */
    EVENT(Texts::event),
    /** Text that names no rhythm. */
    TOPIC(Texts::topic);

    private final BiFunction<Words, Integer, List<Match>> reader;

    Term(BiFunction<Words, Integer, List<Match>> reader) {
        this.reader = reader;
    }

    /** Every way to read the term from a word on. */
    List<Match> at(Words words, int start) {
        return reader.apply(words, start);
    }
}

package planledger.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.deadline.Phrase.Match;

/**
 * What a clause says is due, before or after the words that say when.
 *
 * @param full as printed
 * @param head the type of document alone
 */
record Label(String full, String head) {
    private static final int WORDS_MAX = 24;
    /** With these a number belongs to what follows: "Kế hoạch 5 năm", or a document cited without its symbol. */
    private static final Set<String> UNITS = Set.of("ngay", "thang", "quy", "nam");

    private static final Set<String> JOINERS = Set.of(",", ".", "va", "&", ";", ":");
    /** Words that say when, or that turn a sentence round: where they stand, the words are more than a name. */
    private static final List<Phrase> NO_NAME = List.of(
            Phrase.of("khi|sau|truoc|cham_nhat|muon_nhat|thuong_xuyen|dinh_ky|khong|chua|da|tru|hoac|neu|can_cu|tuy"),
            Phrase.of("hang|moi tuan|thang|quy|nam"),
            Phrase.of("so SERIAL"),
            Phrase.of("SERIAL ngay"));

    private static final Phrase WHEN = Phrase.of("WHEN");
    private static final Phrase FOR = Phrase.of("doi_voi|voi TEXT");
    private static final Phrase VERB = Phrase.of("ban_hanh|xay_dung|trinh|gui");

    /** Where the words that say when begin, after a label or without one. */
    record Start(int end, @Nullable Label label) {}

    /**
     * Labels that may begin at a word: anything before a colon; else words that begin with a type of document or like a
     * product of the row, the fewest first.
     *
     * @param joined whether commas and "và" may stand within
     */
    static List<Start> at(Words words, int at, List<Words> products, boolean joined) {
        List<Start> found = new ArrayList<>();
        for (int end = at + 1; end < Math.min(words.size(), at + WORDS_MAX); end++) {
            Words name = words.part(at, end);
            if (NO_NAME.stream().anyMatch(phrase -> phrase.within(name))) {
                return found;
            }
            if (words.is(end, ":")) {
                if (isName(name, false) || (isName(name, true) && !WHEN.within(name))) {
                    found.add(new Start(end + 1, of(name)));
                }
                return found;
            }
            boolean numbered = words.number(end - 1) >= 0 && UNITS.contains(words.text(end));
            boolean known = !Term.PRODUCT.at(name, 0).isEmpty() || begins(products, name);
            if (known && !numbered && isName(name, joined)) {
                found.add(new Start(end, of(name)));
            }
        }
        return found;
    }

    /** The label that words after a date give it: "(Báo cáo)", "đối với cấp xã"; empty where they are none. */
    static List<Label> after(Words rest) {
        Words said = rest.trimmed();
        List<Match> verb = VERB.at(said, 0);
        Words name = verb.isEmpty() ? said : said.from(verb.get(0).end());
        boolean fits = name.size() > 0 && isName(name, true) && !WHEN.within(name);
        boolean first = FOR.whole(name, 0) != null || !Term.PRODUCT.at(name, 0).isEmpty();
        return fits && first ? List.of(of(name)) : List.of();
    }

    private static Label of(Words name) {
        List<Match> product = Term.PRODUCT.at(name, 0);
        return new Label(
                name.label(),
                product.isEmpty()
                        ? name.label()
                        : name.part(0, product.get(0).end()).label());
    }

    private static boolean isName(Words name, boolean joined) {
        for (int i = 0; i < name.size(); i++) {
            boolean asOther = name.is(i, "theo") && !name.is(i + 1, "doi");
            boolean symbol = name.number(i) >= 0 && isStroke(name, i + 1) && name.number(i + 2) < 0;
            if (asOther || symbol || (!joined && JOINERS.contains(name.text(i)))) {
                return false;
            }
        }
        return NO_NAME.stream().noneMatch(phrase -> phrase.within(name));
    }

    private static boolean isStroke(Words words, int at) {
        return words.is(at, "/") || words.is(at, "-");
    }

    private static boolean begins(List<Words> products, Words name) {
        return name.size() > 1 && products.stream().anyMatch(product -> product.begins(name));
    }
}

package planledger.agency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One printed item that names several agencies. Head words carry over: "UBND cấp huyện, cấp xã" names the UBND of both
 * levels. A class is not taken apart: "Các sở, ban, ngành tỉnh" is one.
 */
final class Cell {
    private static final String HEADS = "chủ tịch ubnd|chủ tịch ủy ban nhân dân|ủy ban nhân dân|uỷ ban nhân dân|ubnd"
            + "|hội đồng nhân dân|hđnd|ủy ban|uỷ ban|ubmttq|mặt trận|văn phòng|thanh tra|ban quản lý|ban|sở|ngành"
            + "|phòng|chi cục|tổng cục|cục|vụ|bộ chỉ huy|bộ|trung tâm|trường|viện|công an|báo|đài|cổng|kho bạc"
            + "|bảo hiểm|ngân hàng|tòa án|toà án|liên đoàn|đoàn|hội|tỉnh ủy|huyện ủy|đảng ủy|thuế|hải quan|cơ quan"
            + "|đơn vị|tổ chức|tổ|doanh nghiệp";

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern HEAD = Pattern.compile("(?:các )?(" + HEADS + ")(?!\\p{L})", FLAGS);
    private static final Pattern CLASS = Pattern.compile("(?:(?:" + HEADS + ") )?các ", FLAGS);

    /** "và" also joins the words of one name: it parts two agencies only before the head word of another. */
    private static final Pattern BETWEEN =
            Pattern.compile(" ?[,;] ?| và (?=(?-i:\\p{Lu})|các )(?=(?:các )?(?:" + HEADS + ")(?!\\p{L}))", FLAGS);

    private Cell() {}

    /**
     * One agency that is named.
     *
     * @param from where its own words begin in the item
     * @param to where they end
     * @param head the words that it takes over from the one before; empty where it has its own
     */
    record Part(int from, int to, String head) {
        /** Its name, with the words that it takes over. */
        String name(String text) {
            return Cell.name(head, text.substring(from, to));
        }
    }

    /** Words after the head that they take over. */
    static String name(String head, String words) {
        return head.isEmpty() ? words : head + " " + words;
    }

    /** The item with single spaces, by which the parts count. */
    static String composed(String printed) {
        return SPACES.matcher(Normalizer.normalize(printed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The agencies that a composed item names, in order. */
    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        String head = "";
        int from = 0;
        while (from < text.length()) {
            boolean listed = !parts.isEmpty() && between.group().strip().equals(",");
            boolean more = between.find();
            int to = more ? between.start() : text.length();
            Matcher own = HEAD.matcher(text.substring(from, to));
            if (listed && goesOn(text, parts.get(parts.size() - 1), from)) {
                Part begun = parts.remove(parts.size() - 1);
                parts.add(new Part(begun.from(), to, begun.head()));
            } else if (own.lookingAt()) {
                head = own.group(1);
                parts.add(new Part(from, to, ""));
            } else if (to > from) {
                parts.add(new Part(from, to, head));
            }
            from = more ? between.end() : to;
        }
        return parts;
    }

    /** Whether the words belong to the class before them: "Các sở, ban, ngành tỉnh". */
    private static boolean goesOn(String text, Part before, int from) {
        return CLASS.matcher(text.substring(before.from(), before.to())).lookingAt()
                && Character.isLowerCase(text.codePointAt(from))
                && !text.startsWith("các ", from);
    }
}

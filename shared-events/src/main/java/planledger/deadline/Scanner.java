package planledger.deadline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import planledger.deadline.Words.Word;

/** Cuts printed text into words, from left to right. */
final class Scanner {
    private static final Map<String, String> SPELLINGS = Map.of("qui", "quy", "ki", "ky");
    private static final Set<String> OFTEN_GLUED =
            Set.of("truoc", "ngay", "thang", "quy", "nam", "trong", "den", "het", "hang", "tu", "i", "ii", "iii", "iv");
    private static final int GLUED_MAX = 20;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final String SPACES = "\"'“”‘’«»*)]";
    private static final String BULLETS = "•●▪◦";

    private final String printed;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int start;
    private int end;
    private boolean lineBegins;

    private Scanner(String printed) {
        this.printed = printed;
    }

    static List<Word> scan(String printed) {
        return new Scanner(printed).scan();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private List<Word> scan() {
        for (int at = 0; at < printed.length(); ) {
            int sign = printed.codePointAt(at);
            int next = at + Character.charCount(sign);
            for (char c : folded(sign).toCharArray()) {
                take(c, at, next);
            }
            lineBegins = sign == '\n' || sign == '\r' || (lineBegins && Character.isWhitespace(sign));
            at = next;
        }
        endWord();
        return words;
    }

    private void take(char c, int from, int to) {
        if (!Character.isLetter(c) && !isDigit(c)) {
            endWord();
            sign(lineBegins && (c == '-' || c == '+') ? ';' : c, from, to);
            return;
        }
        if (word.length() > 0 && isDigit(word.charAt(0)) != isDigit(c)) {
            endWord();
        }
        if (word.length() == 0) {
            start = from;
        }
        word.append(c);
        end = to;
    }

    /** A bracket opens like a comma, and one comma is enough. */
    private void sign(char c, int from, int to) {
        String sign = c == '(' || c == '[' ? "," : String.valueOf(c);
        boolean again = sign.equals(",")
                && (words.isEmpty() || words.get(words.size() - 1).text().equals(","));
        if (c > ' ' && !again) {
            words.add(new Word(sign, from, to));
        }
    }

    private void endWord() {
        if (word.length() == 0) {
            return;
        }
        String text = SPELLINGS.getOrDefault(word.toString(), word.toString());
        for (String piece : text.length() > GLUED_MAX ? List.of(text) : unglued(text)) {
            words.add(new Word(piece, start, end));
        }
        word.setLength(0);
    }

    /** "Quý" and "IV" of "QuýIV"; the word itself where it is not made of known words alone. */
    private static List<String> unglued(String text) {
        for (int cut = text.length() - 1; cut > 1 && !OFTEN_GLUED.contains(text); cut--) {
            if (OFTEN_GLUED.contains(text.substring(0, cut))) {
                List<String> pieces = new ArrayList<>(unglued(text.substring(cut)));
                if (OFTEN_GLUED.containsAll(pieces)) {
                    pieces.add(0, text.substring(0, cut));
                    return pieces;
                }
            }
        }
        return List.of(text);
    }

    /** A space ends a word; nothing at all is a sign that is not seen. */
    private static String folded(int sign) {
        if (Character.getType(sign) == Character.FORMAT) {
            return "";
        }
        if (Character.isWhitespace(sign) || Character.isISOControl(sign) || SPACES.indexOf(sign) >= 0) {
            return " ";
        }
        if (Character.getType(sign) == Character.DASH_PUNCTUATION || sign == '−') {
            return "-";
        }
        if (BULLETS.indexOf(sign) >= 0) {
            return ";";
        }
        String pieces = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
        return MARKS.matcher(pieces).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}

package planledger.finding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planledger.document.Serial;
import planledger.event.DocumentKey;
import planledger.event.Instrument;

/**
 * What a product item promises, as far as its words are certain: it begins with a type of document ("Kế hoạch kiểm
 * tra"), and may name the issuer right after it ("Kế hoạch của UBND tỉnh").
 *
 * @param types every type that the words name, as slugs of their abbreviations; empty where they begin with none
 * @param issuers last parts of the issuers' ids, each as good as the others; empty where they name none
 */
record Promise(Set<String> types, Set<String> issuers) {
    /** Types of Decree 30/2020/NĐ-CP, Appendix III, that plans promise. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("nghi quyet", "NQ"),
            Map.entry("quyet dinh", "QĐ"),
            Map.entry("chi thi", "CT"),
            Map.entry("quy che", "QC"),
            Map.entry("quy dinh", "QyĐ"),
            Map.entry("thong bao", "TB"),
            Map.entry("huong dan", "HD"),
            Map.entry("chuong trinh", "CTr"),
            Map.entry("ke hoach", "KH"),
            Map.entry("phuong an", "PA"),
            Map.entry("de an", "ĐA"),
            Map.entry("du an", "DA"),
            Map.entry("bao cao", "BC"),
            Map.entry("bien ban", "BB"),
            Map.entry("to trinh", "TTr"),
            Map.entry("hop dong", "HĐ"),
            Map.entry("cong van", "CV"),
            Map.entry("cong dien", "CĐ"));

    private static final Set<String> ABBREVIATIONS =
            TYPES.values().stream().map(DocumentKey::slug).collect(Collectors.toUnmodifiableSet());

    /** A Committee and its Chairman print one symbol, and plans mean either by the Committee's name. */
    private static final Set<String> COMMITTEE = Set.of("ubnd", "ct-ubnd");

    private static final Map<String, Set<String>> ISSUERS = Map.of(
            "ubnd tinh", COMMITTEE,
            "uy ban nhan dan tinh", COMMITTEE,
            "chu tich ubnd tinh", COMMITTEE,
            "hdnd tinh", Set.of("hdnd"),
            "hoi dong nhan dan tinh", Set.of("hdnd"),
            "van phong", Set.of("vpub"),
            "vp", Set.of("vpub"));

    private static final Set<String> KNOWN = Set.of("ubnd", "ct-ubnd", "hdnd", "vpub");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    static Promise of(String product) {
        String words = " " + folded(product) + " ";
        boolean isDocument = TYPES.keySet().stream().anyMatch(type -> words.startsWith(" " + type + " "));
        Set<String> types = TYPES.entrySet().stream()
                .filter(type -> isDocument && words.contains(" " + type.getKey() + " "))
                .map(type -> DocumentKey.slug(type.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Promise(types, issuers(words));
    }

    private static Set<String> issuers(String words) {
        for (Map.Entry<String, Set<String>> issuer : ISSUERS.entrySet()) {
            for (String type : TYPES.keySet()) {
                if (words.startsWith(" " + type + " cua " + issuer.getKey() + " ")) {
                    return issuer.getValue();
                }
            }
        }
        return Set.of();
    }

    /** The slug of a type, abbreviated or in words. */
    static String type(String printed) {
        return DocumentKey.slug(TYPES.getOrDefault(folded(printed), printed));
    }

    /** Whether a document is certainly of another type than any that is promised. */
    boolean isBrokenByType(Instrument document) {
        Set<String> actual = types(document);
        return !types.isEmpty() && !actual.isEmpty() && actual.stream().noneMatch(types::contains);
    }

    /** Whether a document certainly comes from another issuer than the one that is promised. */
    boolean isBrokenByIssuer(Instrument document) {
        String actual = issuer(document);
        return !issuers.isEmpty() && actual != null && !issuers.contains(actual);
    }

    /** By its type as given and by its number; both count where they differ, for then neither is certain. */
    private static Set<String> types(Instrument document) {
        Set<String> found = new TreeSet<>();
        if (document.type() != null) {
            found.add(type(document.type()));
        }
        Serial serial = Serial.of(document.number());
        if (serial != null) {
            found.add(serial.symbol().split("-", 2)[0]);
        }
        found.retainAll(ABBREVIATIONS);
        return found;
    }

    /** The kind of issuer in the form of {@link #issuers}; null where it is not certain. */
    private static @Nullable String issuer(Instrument document) {
        String id = document.issuer();
        if (id != null) {
            String last = id.substring(id.lastIndexOf('.') + 1);
            return last.startsWith("so-") ? "so" : KNOWN.contains(last) ? last : null;
        }
        Serial serial = Serial.of(document.number());
        Set<String> named =
                new TreeSet<>(serial == null ? Set.of() : Set.of(serial.symbol().split("-")));
        named.retainAll(KNOWN);
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private static String folded(String text) {
        String plain = text.replace('đ', 'd').replace('Đ', 'D');
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

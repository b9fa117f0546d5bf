package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form for entering as a browser without script holds it: the fields of a page, filled in and sent. */
final class FilledForm {
    private static final Pattern FORM =
            Pattern.compile("(?s)<form class=\"entering\"[^>]*action=\"([^\"]+)\".*?</form>");
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<(?:(input)\\b([^>]*)>|(textarea)\\b([^>]*)>([^<]*)</textarea>|(select)\\b([^>]*)>(.*?)</select>)");
    private static final Pattern WRONG = Pattern.compile("(?s)<section class=\"wrong\".*?<ul>(.*?)</ul>");
    private static final Pattern OPTION = Pattern.compile("<option[^>]*>");

    private final RunningLedger ledger;
    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();
    final HttpResponse<String> page;

    private FilledForm(RunningLedger ledger, HttpResponse<String> page) {
        this.ledger = ledger;
        this.page = page;
        Matcher form = FORM.matcher(page.body());
        boolean found = form.find();
        this.action = found ? plain(form.group(1)) : "";
        Matcher field = FIELD.matcher(found ? form.group() : "");
        while (field.find()) {
            String tag = Stream.of(2, 4, 7)
                    .map(field::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            String name = attribute(tag, "name");
            boolean isOff = tag.contains("type=\"checkbox\"") && !tag.contains("checked=");
            if (!name.isEmpty() && !isOff) {
                fields.put(name, value(field));
            }
        }
    }

    private static String value(Matcher field) {
        if (field.group(3) != null) {
            return plain(field.group(5)).replaceFirst("^\n", "").replace("\n", "\r\n");
        }
        if (field.group(6) == null) {
            return attribute(field.group(2), "value");
        }
        Matcher option = OPTION.matcher(field.group(8));
        while (option.find()) {
            if (option.group().contains("selected")) {
                return attribute(option.group(), "value");
            }
        }
        return "";
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("(?s)\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? plain(attribute.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Opens the form of an act, with a question after it. */
    static FilledForm open(RunningLedger ledger, String path) throws Exception {
        HttpResponse<String> page = ledger.send("GET", "clerk", "/enter/" + path, null, "Accept", "text/html");
        assertEquals(200, page.statusCode(), page.body());
        return new FilledForm(ledger, page);
    }

    FilledForm type(String field, String value) {
        fields.put(field, value);
        return this;
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    String key() {
        return get("once");
    }

    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.values().removeIf(String::isEmpty);
        return typed;
    }

    /** What the page says is to be mended; empty where nothing is. */
    String wrong() {
        Matcher wrong = WRONG.matcher(page.body());
        return wrong.find() ? plain(wrong.group(1).replaceAll("<[^>]+>", "")) : "";
    }

    /** Presses a button, as a page of ours does. */
    FilledForm press(String button) throws Exception {
        return new FilledForm(ledger, send("clerk", button, "Sec-Fetch-Site", "same-origin"));
    }

    /** Sends the form as somebody, from somewhere. */
    HttpResponse<String> send(String account, String button, String... headers) throws Exception {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("do", button);
        String body = sent.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        all[headers.length + 2] = "Accept";
        all[headers.length + 3] = "text/html,*/*;q=0.8";
        return ledger.send("POST", account, action, body, all);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

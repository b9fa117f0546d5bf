package planledger.it;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long people wait for the longest work that pages do: a form with a pasted annex looked over and recorded,
 * that annex as a file, and a bundle made and verified, as each grows to its bound. Not a test: it judges nothing. Run as
 * {@link LoadDriver} is.
 */
final class WaitDriver {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<Integer> TASKS = List.of(500, 1_000, 2_000);
    private static final String TITLE = "Rà soát việc này và báo cáo. ".repeat(10);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");
    private static final String PLAN = "tinh-thu.ubnd.2025.%d-kh-ubnd";
    private static final int AMENDED = 11;
    private static final int AMENDED_TASKS = 40;
    private static final int STEP = 1_000;
    private static final int BUNDLE_MAX_BYTES = 16 << 20;

    private final LedgerProcess ledger;

    private WaitDriver(LedgerProcess ledger) {
        this.ledger = ledger;
    }

    public static void main(String[] args) throws Exception {
        try (LedgerProcess ledger = LedgerProcess.start(Path.of(args[0], "data"), "none")) {
            WaitDriver driver = new WaitDriver(ledger);
            for (int time = 0; time < 2; time++) { // The second time all code is warm.
                for (int tasks : TASKS) {
                    driver.annex(tasks, tasks + time);
                }
            }
            driver.files(TASKS.get(TASKS.size() - 1));
            int entries = STEP;
            while (driver.bundle(entries - STEP, entries)) {
                entries += STEP;
            }
        }
    }

    private void annex(int tasks, int number) throws Exception {
        String annex = IntStream.rangeClosed(1, tasks)
                .mapToObj(i -> i + "\t" + TITLE + "\tSở Tư pháp\t\t\"Báo cáo\r\nDanh mục\"\tQuý IV/2025\r\n")
                .collect(Collectors.joining());
        Map<String, String> plan = form("KH", number, "2025-01-02");
        plan.putAll(Map.of("title", "Kế hoạch", "content", "full", "tasks", annex));
        enter("plan", tasks, plan);
        Map<String, String> amendment = form("QĐ", number, "2025-02-02");
        amendment.putAll(Map.of("plan", PLAN.formatted(number), "residual", "unchanged", "pastedOp", "restate"));
        amendment.put("pasted", annex.replace("Quý IV", "Quý III"));
        enter("amendment", tasks, amendment);
    }

    private static Map<String, String> form(String type, int number, String day) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("once", UUID.randomUUID().toString());
        form.put("instrument.type", type);
        form.put("instrument.number", number + "/" + type + "-UBND");
        form.put("instrument.issuedOn", day);
        form.put("instrument.issuer", "tinh-thu.ubnd");
        form.put("effectiveFrom", day);
        return form;
    }

    /** Looks a form over and records it. */
    private void enter(String act, int tasks, Map<String, String> form) throws Exception {
        form.put("do", "try");
        long begun = System.nanoTime();
        HttpResponse<String> tried = send("/enter/" + act, FORM, encoded(form), "clerk");
        double looked = seconds(begun);
        Matcher seen = SEEN.matcher(tried.body());
        form.put("seen", seen.find() ? seen.group(1) : "");
        form.put("do", "record");
        String sent = encoded(form);
        begun = System.nanoTime();
        HttpResponse<String> recorded = send("/enter/" + act, FORM, sent, "clerk");
        System.out.printf(
                "%s, %,d tasks, %,d bytes: looked over (%d) in %.1f s, recorded (%d) in %.1f s%n",
                act, tasks, sent.length(), tried.statusCode(), looked, recorded.statusCode(), seconds(begun));
    }

    private void files(int number) throws Exception {
        for (String path : List.of("", "/annex.csv", "/annex.xlsx", "/annex.docx", "/annex.pdf")) {
            long begun = System.nanoTime();
            HttpResponse<String> file = get("/plans/" + PLAN.formatted(number) + path);
            int length = file.body().length();
            System.out.printf("plan%s, %,d bytes (%d): %.1f s%n", path, length, file.statusCode(), seconds(begun));
        }
    }

    /** False where the bundle is too long to be verified on a page. */
    private boolean bundle(int from, int to) throws Exception {
        amend(from, to);
        long begun = System.nanoTime();
        HttpResponse<String> zip = get("/api/plans/" + PLAN.formatted(AMENDED) + "/bundle");
        double made = seconds(begun);
        int length = zip.body().length();
        if (length > BUNDLE_MAX_BYTES) {
            return false;
        }
        String form = "--cut\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"a.zip\"\r\n\r\n"
                + zip.body() + "\r\n--cut--\r\n";
        begun = System.nanoTime();
        HttpResponse<String> verdict = send("/verify", "multipart/form-data; boundary=cut", form, "inspector");
        if (verdict.statusCode() == 303) {
            verdict = get(URI.create(verdict.headers().firstValue("Location").orElseThrow())
                    .getPath());
        }
        boolean intact = verdict.body().contains("verdict-INTACT");
        System.out.printf(
                "%,d entries, bundle of %,d bytes: made in %.1f s, verified (%d, intact: %b) in %.1f s%n",
                to + 1, length, made, verdict.statusCode(), intact, seconds(begun));
        return true;
    }

    private void amend(int from, int to) throws IOException {
        String tasks = IntStream.rangeClosed(1, AMENDED_TASKS)
                .mapToObj("{\"ref\":\"%d\",\"title\":\"Việc\",\"lead\":[\"A\"]}"::formatted)
                .collect(Collectors.joining(","));
        String act = "{\"instrument\":{\"type\":\"%s\",\"number\":\"%d/%s-UBND\",\"issuedOn\":\"2025-01-02\","
                + "\"issuer\":\"tinh-thu.ubnd\"},\"effectiveFrom\":\"2025-01-02\",%s}";
        String issued = "\"title\":\"Kế hoạch\",\"content\":\"full\",\"tasks\":[" + tasks + "]";
        ledger.post("/api/plans", act.formatted("KH", AMENDED, "KH", issued), "issue");
        for (int n = from; n < to; n++) {
            String set = "\"set\":{\"lead\":[\"B" + n + "\"]}";
            String path = "/api/plans/" + PLAN.formatted(AMENDED) + "/tasks/" + (n % AMENDED_TASKS + 1) + "/amendments";
            HttpResponse<String> answer = ledger.post(path, act.formatted("QĐ", n, "QĐ", set), "k" + n);
            if (answer.statusCode() != 201) {
                throw new IOException(answer.body());
            }
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(String path, String type, String body, String account) throws Exception {
        HttpRequest.BodyPublisher bytes = HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1);
        return HTTP.send(
                request(path, account)
                        .header("Content-Type", type)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(bytes)
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    /** Asked again as long as it is not there yet. */
    private HttpResponse<String> get(String path) throws Exception {
        HttpResponse<String> answer;
        do {
            answer = HTTP.send(
                    request(path, "inspector").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } while (answer.statusCode() == 503);
        return answer;
    }

    private HttpRequest.Builder request(String path, String account) {
        byte[] login = (account + ":" + LedgerProcess.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(ledger.url() + path))
                .header("Accept", "text/html")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}

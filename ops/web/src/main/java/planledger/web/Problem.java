package planledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that is no success (RFC 9457), Vietnamese first.
 *
 * @param name permanent; {@code /problems/<name>} is its type
 * @param instance what the operator finds it by; only where there is something to find
 * @param headers what the answer carries beside its body
 */
public record Problem(
        String name,
        int status,
        String title,
        String titleEn,
        String detail,
        String detailEn,
        @Nullable URI instance,
        List<Fault> faults,
        Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Problem {
        faults = List.copyOf(faults);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemKind kind) {
        return kind.problem();
    }

    /** A rule of the domain says no: 409. */
    public static Problem refused(Rule rule) {
        String detail = rule.message();
        return new Problem(
                wire(rule.name()),
                409,
                "Sổ không nhận",
                "Refused by a rule",
                detail,
                rule.messageEn(),
                null,
                List.of(),
                Map.of());
    }

    /** One fault that the request's schema did not show, such as a task unknown to its plan. */
    public static Problem faulty(Fault fault) {
        return faulty(List.of(fault), 1);
    }

    /** Several such faults. */
    public static Problem faulty(List<Fault> faults) {
        return faulty(faults, faults.size());
    }

    /** One malformed part makes the whole request malformed: the rest of it was read on a guess. */
    static Problem faulty(List<Fault> listed, int count) {
        boolean malformed = listed.stream().anyMatch(fault -> fault.status() == 400);
        Problem kind = of(malformed ? ProblemKind.MALFORMED : ProblemKind.INVALID);
        String counted = "%d lỗi. %s".formatted(count, kind.detail);
        String countedEn = "%d fault(s). %s".formatted(count, kind.detailEn);
        return new Problem(
                kind.name, kind.status, kind.title, kind.titleEn, counted, countedEn, null, listed, Map.of());
    }

    /** If-Match named another revision than the current one. */
    public static Problem versionConflict(long current) {
        return of(ProblemKind.VERSION_CONFLICT).with("ETag", "\"" + current + "\"");
    }

    /** Not now, perhaps later. */
    public static Problem unavailable(ProblemKind kind, Duration retryAfter) {
        return of(kind).with("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    /** What a bare status means, for answers that others began. */
    public static Problem ofStatus(int status) {
        ProblemKind general = ProblemKind.BAD_REQUEST;
        for (ProblemKind kind : ProblemKind.values()) {
            general = kind.status() == status ? kind : general;
        }
        Problem p = of(general);
        return new Problem(p.name, status, p.title, p.titleEn, p.detail, p.detailEn, null, List.of(), Map.of());
    }

    public Problem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(name, status, title, titleEn, detail, detailEn, instance, faults, more);
    }

    /** The same problem with what is the case here after its usual sentences. */
    public Problem because(String what) {
        return because(what, what);
    }

    /** The same in words. */
    public Problem because(String what, String whatEn) {
        return new Problem(
                name, status, title, titleEn, detail + " " + what, detailEn + " " + whatEn, instance, faults, headers);
    }

    Problem at(URI where) {
        return new Problem(name, status, title, titleEn, detail, detailEn, where, faults, headers);
    }

    /** The body of the answer. */
    public byte[] json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "/problems/" + name);
        json.put("title", title);
        json.put("titleEn", titleEn);
        json.put("status", status);
        json.put("detail", detail);
        json.put("detailEn", detailEn);
        if (instance != null) {
            json.put("instance", instance.toString());
        }
        if (!faults.isEmpty()) {
            json.put("faults", faults.stream().map(Problem::json).toList());
        }
        return JSON.writeValueAsBytes(json);
    }

    /** Answers with this problem where no resource does. */
    public void writeTo(HttpServletResponse response) throws IOException {
        writeTo(response, MEDIA_TYPE, json());
    }

    /** Answers with this problem in another form. */
    public void writeTo(HttpServletResponse response, String mediaType, byte[] body) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A permanent name as callers see it: {@code PLAN_ENDED} is {@code plan-ended}. */
    static String wire(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> json(Fault fault) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("path", fault.path());
        json.put("rule", fault.rule());
        json.put("message", fault.message());
        json.put("messageEn", fault.messageEn());
        return json;
    }
}

package planledger.command.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.UriUtils;
import planledger.command.http.IfMatch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Our own API, asked from within by whoever sent a form: there is one way to record. Who may enter was decided before,
 * for the form's own address.
 */
@Component
class Api {
    private final ObjectProvider<DispatcherServlet> servlet;

    Api(ObjectProvider<DispatcherServlet> servlet) {
        this.servlet = servlet;
    }

    /** What the API said: a status, and JSON. */
    record Answer(int status, JsonNode body) {
        boolean isRecorded() {
            return status == 201;
        }

        boolean isRehearsed() {
            return status == 200;
        }

        boolean hasMoved() {
            return status == 412;
        }

        /** Name of the problem; empty where there is none. */
        String problem() {
            return body.path("type").asString("").replace("/problems/", "");
        }

        /** Whether the key of the draft stands for something else that is recorded already. */
        boolean isKeyTaken() {
            boolean named = problem().equals("idempotency-key-reused");
            for (JsonNode fault : body.path("faults")) {
                named |= fault.path("path").asString("").equals("Idempotency-Key");
            }
            return named;
        }
    }

    /** Asks what the draft would change, and nothing is recorded. */
    Answer rehearse(Draft draft, ApiBody body, HttpServletRequest by, HttpServletResponse to) {
        return ask(draft, body, "dryRun=true", null, by, to);
    }

    /** Records what the draft says, if the plan is still as it was at the rehearsal. */
    Answer record(Draft draft, ApiBody body, HttpServletRequest by, HttpServletResponse to) {
        return ask(draft, body, null, draft.seen(), by, to);
    }

    private Answer ask(
            Draft draft,
            ApiBody body,
            @Nullable String query,
            @Nullable Long seen,
            HttpServletRequest by,
            HttpServletResponse to) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", MediaType.APPLICATION_JSON_VALUE);
        headers.put("Accept", MediaType.APPLICATION_JSON_VALUE);
        headers.put("Idempotency-Key", draft.key());
        if (seen != null) {
            headers.put("If-Match", IfMatch.tagOf(seen));
        }
        byte[] bytes = body.json().toString().getBytes(StandardCharsets.UTF_8);
        InnerResponse response = new InnerResponse(to);
        try {
            servlet.getObject().service(new InnerRequest(by, path(draft), query, headers, bytes), response);
            return new Answer(response.getStatus(), ApiBody.JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | JacksonException e) {
            throw new IllegalStateException("The API did not answer a form", e);
        }
    }

    private static String path(Draft draft) {
        String path = draft.act().path();
        for (String name : draft.act().addressed()) {
            String step = UriUtils.encode(draft.get(name).strip(), StandardCharsets.UTF_8);
            path = path.replace("{" + name + "}", step);
        }
        return path;
    }
}

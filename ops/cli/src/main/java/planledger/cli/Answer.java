package planledger.cli;

import tools.jackson.databind.JsonNode;

/**
 * What the server said.
 *
 * @param request what it was asked, for messages: {@code GET /api/plans}
 * @param body a JSON object; empty where the server said no more than its status
 */
public record Answer(String request, int status, JsonNode body) {
    private static final int SUCCESS_MIN = 200;
    private static final int SUCCESS_MAX = 299;

    public boolean isSuccess() {
        return status >= SUCCESS_MIN && status <= SUCCESS_MAX;
    }

    /**
     * The body of a success.
     *
     * @throws Failed if the server declined
     */
    public JsonNode taken() throws Failed {
        if (!isSuccess()) {
            throw Failed.declined(this);
        }
        return body;
    }
}

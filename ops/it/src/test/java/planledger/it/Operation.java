package planledger.it;

import tools.jackson.databind.JsonNode;

/** One method of one path. */
record Operation(String method, String path, JsonNode node) {
    String id() {
        return node.get("operationId").stringValue();
    }

    /** As Spring's mappings are written here. */
    String route() {
        return method + " " + path;
    }

    JsonNode examples() {
        return node.at("/requestBody/content/application~1json/examples");
    }

    JsonNode body() {
        return node.at("/requestBody/content/application~1json/schema");
    }
}

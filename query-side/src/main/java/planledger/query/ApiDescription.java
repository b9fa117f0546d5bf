package planledger.query;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API, handed out as it lies. It speaks of both sides; whoever reads it asks a question. */
@RestController
class ApiDescription {
    private final byte[] description;

    ApiDescription(@Value("classpath:planledger/openapi.json") Resource description) throws IOException {
        this.description = description.getContentAsByteArray();
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description);
    }
}

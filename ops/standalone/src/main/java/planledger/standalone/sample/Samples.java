package planledger.standalone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import planledger.cli.Document;

/** What a start loads: the value of {@code PLANLEDGER_SAMPLES}. */
enum Samples {
    /** The documents of {@code ops/samples}, packed with this program. */
    REAL,
    NONE;

    private static final String PACKED = "classpath:/samples/*.json";

    static Samples of(String setting) {
        for (Samples each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(setting)) {
                return each;
            }
        }
        throw new Unknown(setting);
    }

    /** In the order of their names: a later document may need an earlier one. */
    List<Document> documents() {
        if (this == NONE) {
            return List.of();
        }
        List<Document> documents = new ArrayList<>();
        try {
            Resource[] packed = new PathMatchingResourcePatternResolver().getResources(PACKED);
            for (Resource each : Stream.of(packed)
                    .sorted(Comparator.comparing(Samples::name))
                    .toList()) {
                documents.add(Document.read(name(each), each.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static String name(Resource resource) {
        return Objects.requireNonNull(resource.getFilename(), "a packed file has a name");
    }

    /** Stops the start: a typing error must not decide what is loaded. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(String setting) {
            super("PLANLEDGER_SAMPLES=" + setting + ": chỉ nhận real hoặc none. · only real or none is taken.");
        }
    }
}

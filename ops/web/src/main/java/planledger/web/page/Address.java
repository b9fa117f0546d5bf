package planledger.web.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a page: path and question. Kept whole in links, so that what is seen can be named, kept and sent. */
public record Address(String path, Map<String, String> question) {
    public Address {
        question = new LinkedHashMap<>(question);
    }

    /**
     * An address in a language.
     *
     * @param steps of the path, as they are; each is escaped
     */
    public static Address of(Language language, String... steps) {
        StringBuilder path = new StringBuilder();
        for (String step : steps) {
            path.append('/').append(UriUtils.encode(step, StandardCharsets.UTF_8));
        }
        return new Address(path.toString(), Map.of()).in(language);
    }

    /** The same address in a language. */
    public Address in(Language language) {
        return with(Language.PARAMETER, language == Language.VI ? null : language.code());
    }

    /** The same address with a parameter; without it where the value is null. */
    public Address with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(question);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value.toString());
        }
        return new Address(path, changed);
    }

    /** The same address at another path, with further steps. */
    public Address below(String... steps) {
        StringBuilder longer = new StringBuilder(path);
        for (String step : steps) {
            longer.append('/').append(UriUtils.encode(step, StandardCharsets.UTF_8));
        }
        return new Address(longer.toString(), question);
    }

    /** The same address of a file: its path with an ending. */
    public Address ending(String ending) {
        return new Address(path + "." + ending, question);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        return question.isEmpty()
                ? path
                : question.entrySet().stream()
                        .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}

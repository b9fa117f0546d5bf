package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The words of the pages: each file says in English what it says in Vietnamese. */
class WordsTest {
    private static final String ENGLISH = "_en.properties";

    @TestFactory
    Stream<DynamicTest> both_languages_have_the_same_words() throws IOException {
        List<Resource> files = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:pages/*.properties"))
                .filter(file -> !String.valueOf(file.getFilename()).endsWith(ENGLISH))
                .toList();
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        String.valueOf(file.getFilename()), () -> assertEquals(keys(file), keys(english(file)))));
    }

    private static Resource english(Resource file) throws IOException {
        return file.createRelative(String.valueOf(file.getFilename()).replace(".properties", ENGLISH));
    }

    private static Set<String> keys(Resource file) throws IOException {
        Properties words = PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8"));
        return new TreeSet<>(words.stringPropertyNames());
    }
}

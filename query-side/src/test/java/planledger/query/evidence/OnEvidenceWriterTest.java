package planledger.query.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Of the log nothing is there where it is not written: no route, no gate, no health, no key. */
class OnEvidenceWriterTest {
    @Test
    void a_node_that_does_not_write_the_log_holds_no_part_of_it() {
        new ApplicationContextRunner()
                .withUserConfiguration(Everything.class)
                .withPropertyValues("planledger.evidence.enabled=false")
                .run(context -> assertEquals(
                        List.of("OnEvidenceWriterTest.Everything"),
                        Arrays.stream(context.getBeanDefinitionNames())
                                .map(context::getType)
                                .filter(type -> type != null && type.getName().contains(".query.evidence."))
                                .map(type ->
                                        type.getName().replaceAll(".*[.]", "").replace('$', '.'))
                                .toList()));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    static class Everything {}
}

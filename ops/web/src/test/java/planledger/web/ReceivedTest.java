package planledger.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedTest {
    private static final int TRIES = 20_000;
    private static final byte[] BODY =
            "{\"a\":[1,-2,3.5e9,\"Kế hoạch \\u1ebf\\n\",null,true],\"b\":{\"c\":{},\"d\":[]},\"𝄞\":\"x\"}"
                    .getBytes(UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"b\" : 1 , \"a\" : [ ] }|{\"a\":[],\"b\":1}",
                "{\"a\":\"\\u0065\\u0301\\/\"}|{\"a\":\"é/\"}",
                "{\"a\":\"\\\"\\\\\\n\"}|{\"a\":\"\\\"\\\\\\u000a\"}",
                "{\"é\":null,\"z\":true}|{\"z\":true,\"é\":null}",
                "{\"a\":1.0}|{\"a\":1.0}"
            })
    void one_content_has_one_canonical_text(String body, String canonical) {
        assertThat(Received.of(body.getBytes(UTF_8)).canonical()).isEqualTo(canonical);
    }

    @Test
    void a_schema_that_stops_early_calls_nothing_unknown_that_it_never_came_to() {
        Received body = Received.of("{\"a\":1,\"b\":\"x\"}".getBytes(UTF_8));
        assertThatThrownBy(() -> body.as(in -> {
                    int length = in.required("a", Shapes.text(5).as(String::length));
                    return in.required("b", Shapes.text(5)) + length;
                }))
                .isInstanceOfSatisfying(
                        Declined.class, e -> assertThat(e.problem().faults())
                                .singleElement()
                                .returns("/a", Fault::path)
                                .returns("not-text", Fault::rule));
    }

    @Test
    void a_schema_that_has_something_to_look_into_goes_on_to_its_end() {
        Received body = Received.of("{\"a\":1,\"b\":2,\"c\":3}".getBytes(UTF_8));
        assertThatThrownBy(() -> body.as(in -> {
                    int length =
                            in.required("a", Shapes.text(5).as(String::length).withStandIn(0));
                    return in.required("b", Shapes.text(5)) + length;
                }))
                .isInstanceOfSatisfying(
                        Declined.class, e -> assertThat(e.problem().faults())
                                .extracting(Fault::path)
                                .containsExactly("/a", "/b", "/c"));
    }

    @Test
    void bytes_changed_at_random_are_declined_or_read_and_then_read_the_same_again() {
        Random random = new Random(20250421);
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] body = BODY.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            try {
                String canonical = Received.of(body).canonical();
                assertThat(Received.of(canonical.getBytes(UTF_8)).canonical()).isEqualTo(canonical);
                read++;
            } catch (Declined e) {
                assertThat(e.problem().status()).isEqualTo(400);
            }
        }
        assertThat(read).isBetween(TRIES / 100, TRIES / 2);
    }
}

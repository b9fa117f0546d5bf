package planledger.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.event.LedgerEvent;

class ArchiveTest {
    private final Archive archive = new Archive();

    static Stream<LedgerEvent> examples() {
        return Examples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_stored_as_approved(LedgerEvent event) throws IOException {
        Archive.Stored stored = archive.write(event);
        assertEquals(approved(stored), new String(stored.bytes(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_approved_form_is_read_as_the_event_that_it_was(LedgerEvent event) throws IOException {
        Archive.Stored stored = archive.write(event);
        byte[] bytes = approved(stored).getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of(event), archive.read(stored.name(), stored.revision(), bytes));
        assertArrayEquals(bytes, archive.write(event).bytes());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_stored_form_names_no_class(LedgerEvent event) {
        String text = new String(archive.write(event).bytes(), StandardCharsets.UTF_8);
        assertTrue(Stream.of("planledger", "java.", "@").noneMatch(text::contains), text);
    }

    @Test
    void every_event_has_one_wire_name_and_an_example() {
        Set<Class<?>> permitted = Arrays.stream(LedgerEvent.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertEquals(permitted, Catalogue.lines().map(Catalogue.Line::type).collect(Collectors.toSet()));
        assertEquals(permitted, examples().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void a_form_that_is_written_no_more_is_read() throws IOException {
        for (Map.Entry<String, LedgerEvent> form : Examples.older().entrySet()) {
            int at = form.getKey().lastIndexOf('-');
            String name = form.getKey().substring(0, at);
            String revision = form.getKey().substring(at + 1);
            byte[] bytes =
                    approved(new Archive.Stored(name, revision, new byte[0])).getBytes(StandardCharsets.UTF_8);
            assertEquals(Optional.of(form.getValue()), archive.read(name, revision, bytes));
        }
        assertEquals(
                Examples.older().keySet(),
                Catalogue.lines()
                        .filter(line -> !line.equals(Catalogue.of(line.type())))
                        .map(line -> line.name() + "-" + line.revision())
                        .collect(Collectors.toSet()));
    }

    @Test
    void an_unknown_name_or_revision_is_not_read() {
        assertEquals(Optional.empty(), archive.read("plan-issued", "99", new byte[0]));
        assertEquals(Optional.empty(), archive.read("plan-unheard-of", "1", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_kind_of_an_event_is_known_without_its_bytes(LedgerEvent event) {
        Archive.Stored stored = archive.write(event);
        assertEquals(Optional.of(event.getClass()), archive.typeOf(stored.name(), stored.revision()));
        assertEquals(Optional.empty(), archive.typeOf(stored.name(), "99"));
    }

    @Test
    void a_field_that_the_revision_does_not_have_is_an_error() {
        byte[] more = "{\"planId\":\"a.b\",\"replaces\":[],\"from\":{},\"dispositions\":[],\"more\":1}"
                .getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> archive.read("plan-took-place", "1", more));
    }

    /** The approved form; a missing file is written for approval beside the others and the test fails. */
    private static String approved(Archive.Stored stored) throws IOException {
        String file = stored.name() + "-" + stored.revision() + ".json";
        try (InputStream in = ArchiveTest.class.getResourceAsStream(file)) {
            assertNotNull(
                    in,
                    () -> file + " is not approved; it would be " + new String(stored.bytes(), StandardCharsets.UTF_8));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

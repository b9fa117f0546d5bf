package planledger.command.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import planledger.answer.Answers;
import planledger.command.entry.EntryCommand;
import planledger.command.entry.EntryRefusal;
import planledger.command.entry.Failure;
import planledger.command.entry.Outcome;
import planledger.command.entry.RefusalRule;
import planledger.command.entry.Refused;
import planledger.command.entry.Written;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MessageSerializerTest {
    private final MessageSerializer messages =
            new MessageSerializer(List.of(new CommandForms(Map.of("do-something", DoSomething.class))));

    record DoSomething(String stream, int times) implements EntryCommand {}

    record SomethingElse(String stream) implements EntryCommand {}

    private record Done(String stream) implements Written {
        @Override
        public String location(long revision) {
            return "/api/things/" + revision;
        }

        @Override
        public ArrayNode findings() {
            ArrayNode findings = Answers.list();
            findings.addObject().put("rule", "x").putObject("firstSeen").put("entry", 7);
            return findings;
        }

        @Override
        public List<String> findingRules() {
            return List.of("x");
        }

        @Override
        public ObjectNode answer(long revision) {
            return Answers.object().put("done", "Đã làm").put("revision", revision);
        }
    }

    private Object trip(Object message) {
        return messages.deserialize(messages.serialize(message, byte[].class));
    }

    @Test
    void a_command_crosses_under_its_name() {
        SerializedObject<byte[]> sent = messages.serialize(new DoSomething("plans", 3), byte[].class);
        assertEquals("do-something", sent.getType().getName());
        assertEquals("{\"stream\":\"plans\",\"times\":3}", new String(sent.getData(), StandardCharsets.UTF_8));
        assertEquals(new DoSomething("plans", 3), messages.deserialize(sent));
    }

    @Test
    void an_entry_crosses_as_it_will_be_answered() {
        Outcome.Recorded recorded = (Outcome.Recorded) trip(new Outcome.Recorded(7, new Done("s")));
        assertEquals(7, recorded.revision());
        assertSame(new Done("s"), recorded.entry());
        Outcome.Rehearsed rehearsed = (Outcome.Rehearsed) trip(new Outcome.Rehearsed(7, new Done("s")));
        assertEquals(7, rehearsed.revision());
        assertSame(new Done("s"), rehearsed.entry());
    }

    private static void assertSame(Written due, Written told) {
        assertEquals(due.stream(), told.stream());
        assertEquals(due.location(7), told.location(7));
        assertEquals(due.answer(7).toString(), told.answer(7).toString());
        assertEquals(due.findings().toString(), told.findings().toString());
        assertEquals(due.findingRules(), told.findingRules());
    }

    @Test
    void a_refusal_crosses_with_its_rule_and_its_words() {
        RefusalRule rule = EntryRefusal.KEY_USED_OTHERWISE;
        Outcome.No no = (Outcome.No) trip(new Outcome.No(List.of(rule.at("/key", "k"), rule.at(null, "l"))));
        assertEquals(2, no.broken().size());
        Refused.Broken first = no.broken().get(0);
        assertEquals("KEY_USED_OTHERWISE", first.rule().name());
        assertEquals(rule.status(), first.rule().status());
        assertEquals("/key", first.path());
        assertEquals("k", first.subject());
        assertEquals(rule.message("k"), first.rule().message("k"));
        assertEquals(rule.messageEn("k"), first.rule().messageEn("k"));
        assertEquals(null, no.broken().get(1).path());
        assertEquals(new Outcome.Moved(4), trip(new Outcome.Moved(4)));
    }

    @Test
    void a_failure_crosses_by_its_name_and_with_what_was_taken_back() {
        for (Failure.Kind kind : Failure.Kind.values()) {
            assertEquals(Failure.of(kind), trip(Failure.of(kind)));
        }
        Failure undone = new Failure(Failure.Kind.UNDONE, new Outcome.Moved(2));
        assertEquals(undone, trip(undone));
    }

    @Test
    void what_has_no_name_is_neither_sent_nor_taken() {
        assertThrows(SerializationException.class, () -> messages.serialize(new SomethingElse("s"), byte[].class));
        assertThrows(SerializationException.class, () -> messages.serialize("text", byte[].class));
        assertThrows(SerializationException.class, () -> messages.serialize(null, byte[].class));
        for (String name : List.of("java.lang.String", SomethingElse.class.getName(), "something-else", "empty")) {
            assertThrows(SerializationException.class, () -> messages.deserialize(sent(name, "{}")), name);
        }
    }

    @Test
    void what_is_not_what_its_name_says_is_refused() {
        for (String wrong : List.of("", "{", "[]", "{\"stream\":\"s\"}", "{\"stream\":\"s\",\"times\":1,\"more\":2}")) {
            assertThrows(SerializationException.class, () -> messages.deserialize(sent("do-something", wrong)), wrong);
        }
        for (String wrong : List.of("{", "{}", "{\"kind\":\"sideways\"}", "{\"kind\":\"recorded\"}")) {
            assertThrows(SerializationException.class, () -> messages.deserialize(sent("outcome", wrong)), wrong);
            assertThrows(SerializationException.class, () -> messages.deserialize(sent("failure", wrong)), wrong);
        }
    }

    private static SerializedObject<byte[]> sent(String name, String json) {
        return new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, name, null);
    }
}

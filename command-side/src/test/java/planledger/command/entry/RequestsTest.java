package planledger.command.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final MetaData FIRST =
            MetaData.with(Requests.ACTOR, "clerk").and(Requests.KEY, "k").and(Requests.HASH, "a");

    private final Requests requests = new Requests();

    RequestsTest() {
        requests.remember(FIRST, 3);
    }

    @Test
    void the_same_request_has_the_same_answer() {
        assertEquals(3, requests.answered(FIRST));
    }

    @Test
    void one_key_is_for_one_request() {
        Refused refused = assertThrows(Refused.class, () -> requests.answered(FIRST.and(Requests.HASH, "b")));
        assertEquals(EntryRefusal.KEY_USED_OTHERWISE, refused.broken().get(0).rule());
    }

    @Test
    void another_account_has_keys_of_its_own() {
        assertNull(requests.answered(FIRST.and(Requests.ACTOR, "inspector")));
    }
}

package planledger.query.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A ledger in memory: entries of a few streams, in one order. */
final class Entries implements Ledger {
    final List<Recorded> all = Collections.synchronizedList(new ArrayList<>());

    /** A ledger of that many entries. */
    static Entries of(int count) {
        Entries entries = new Entries();
        entries.add(count);
        return entries;
    }

    void add(int count) {
        for (int i = 0; i < count; i++) {
            int position = all.size() + 1;
            String stream = position % 7 == 0 ? "agencies" : "tinh-thu.ubnd.2025.0" + position % 3 + "-kh-ubnd";
            all.add(entry(position, stream, sequence(stream), "{\"n\":" + position + "}"));
        }
    }

    private long sequence(String stream) {
        synchronized (all) {
            return all.stream().filter(each -> each.stream().equals(stream)).count();
        }
    }

    static Recorded entry(long position, String stream, long sequence, String payload) {
        return new Recorded(
                position,
                stream,
                sequence,
                "plan-amended",
                "2",
                Instant.parse("2026-01-05T03:00:00Z").plusSeconds(position),
                LocalDate.of(2025, 1, 1).plusDays(position),
                payload.getBytes(StandardCharsets.UTF_8),
                position % 2 == 0 ? "clerk" : "loader",
                true);
    }

    /** The entries between two positions, both included. */
    List<Recorded> part(int from, int to) {
        return all.subList(from - 1, to);
    }

    @Override
    public long head() {
        return all.size();
    }

    @Override
    public Tail after(long position) {
        return new Tail() {
            private int at = (int) position;

            @Override
            public List<Recorded> next(Duration wait, int limit) throws InterruptedException {
                synchronized (all) {
                    if (at >= all.size()) {
                        all.wait(10);
                    }
                    int end = Math.min(all.size(), at + limit);
                    if (at >= end) {
                        return List.of();
                    }
                    List<Recorded> found = List.copyOf(all.subList(at, end));
                    at = end;
                    return found;
                }
            }

            @Override
            public void close() {}
        };
    }
}

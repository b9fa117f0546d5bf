package planledger.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A machine of its own as far as the network goes: a network namespace of Linux, joined to this machine by lines that the
 * kernel carries. A line that is down swallows what is sent, tells nobody, and what waited comes late once it is up.
 */
final class NetworkedMachine implements AutoCloseable {
    private static final AtomicInteger MACHINES = new AtomicInteger();
    private static final int LINES_MAX = 60;

    private final String name;
    private final String network;
    private final List<Line> lines = new ArrayList<>();

    private NetworkedMachine(int number) {
        long pid = ProcessHandle.current().pid();
        this.name = "pl" + pid + "m" + number;
        this.network = "10." + (1 + pid % 250) + "." + number + ".";
    }

    /** Where this process may make none the test that asks is skipped. */
    static NetworkedMachine make() {
        NetworkedMachine machine = new NetworkedMachine(MACHINES.incrementAndGet());
        String why = run(List.of("ip", "netns", "add", machine.name));
        Assumptions.assumeTrue(why.isEmpty(), "No network namespace can be made here: " + why);
        machine.inside("ip", "link", "set", "lo", "up");
        return machine;
    }

    /** A line of it, with an address at each end. */
    final class Line {
        private final String here = NetworkedMachine.this.name.substring(2) + "h" + lines.size();
        private final String there = NetworkedMachine.this.name.substring(2) + "t" + lines.size();
        private final int first = 4 * lines.size();
        private final List<CuttableLine> forwards = new ArrayList<>();

        private void lay() {
            must("ip", "link", "add", here, "type", "veth", "peer", "name", there);
            must("ip", "link", "set", there, "netns", name);
            must("ip", "addr", "add", near() + "/30", "dev", here);
            must("ip", "link", "set", here, "up");
            inside("ip", "addr", "add", address() + "/30", "dev", there);
            inside("ip", "link", "set", there, "up");
        }

        private String near() {
            return network + (first + 1);
        }

        /** The other machine's address on it. */
        String address() {
            return network + (first + 2);
        }

        /** Host and port under which the other machine finds a port of this one. */
        String to(int port) throws IOException {
            CuttableLine forward = new CuttableLine(InetAddress.getByName(near()), port);
            forwards.add(forward);
            return near() + ":" + forward.port();
        }

        void down() {
            must("ip", "link", "set", here, "down");
        }

        void up() {
            must("ip", "link", "set", here, "up");
        }
    }

    Line line() {
        if (lines.size() == LINES_MAX) {
            throw new IllegalStateException("A machine has " + LINES_MAX + " lines at most");
        }
        Line line = new Line();
        lines.add(line);
        line.lay();
        return line;
    }

    /** What starts a program on it. */
    List<String> prefix() {
        return List.of("ip", "netns", "exec", name);
    }

    private void inside(String... command) {
        List<String> whole = new ArrayList<>(prefix());
        whole.addAll(List.of(command));
        must(whole.toArray(String[]::new));
    }

    private static void must(String... command) {
        String why = run(List.of(command));
        if (!why.isEmpty()) {
            throw new IllegalStateException(String.join(" ", command) + ": " + why);
        }
    }

    /** What it complained of; empty where it went well. */
    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean isOver = process.waitFor(30, TimeUnit.SECONDS);
            return isOver && process.exitValue() == 0 ? "" : "failed: " + said;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** The kernel takes the lines with it. */
    @Override
    public void close() {
        try {
            for (Line line : lines) {
                for (CuttableLine forward : line.forwards) {
                    forward.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            must("ip", "netns", "del", name);
        }
    }
}

package planledger.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A call that brought nothing: why, in prose, and with what the command line ends. */
public final class Failed extends Exception {
    /** A server lists no more than these. */
    private static final int FAULTS_SHOWN_MAX = 100;

    private static final int UNAUTHENTICATED = 401;

    private final List<String> prose;
    private final int exit;

    private Failed(List<String> prose, int exit) {
        super(String.join("\n", prose));
        this.prose = List.copyOf(prose);
        this.exit = exit;
    }

    /** The server answered with a problem (RFC 9457). */
    static Failed declined(Answer answer) {
        JsonNode problem = answer.body();
        List<String> prose = new ArrayList<>();
        String title = both(problem, "title");
        prose.add(answer.request() + ": " + (title.isEmpty() ? "" : title + " ") + "(" + name(answer) + ")");
        add(prose, problem, "detail");
        add(prose, problem, "detailEn");
        JsonNode faults = problem.path("faults");
        for (int i = 0; i < Math.min(faults.size(), FAULTS_SHOWN_MAX); i++) {
            JsonNode fault = faults.get(i);
            prose.add("  " + Cells.line(fault.path("path").asString("")) + ": " + both(fault, "message"));
        }
        if (answer.status() == UNAUTHENTICATED) {
            prose.add("  Tài khoản: --user; mật khẩu: biến " + Planledger.PASSWORD + ". · The account is --user, its"
                    + " password the variable " + Planledger.PASSWORD + ".");
        }
        return new Failed(prose, Exit.of(answer.status()));
    }

    /** Nobody answered. */
    static Failed unanswered(URI where, String why, String whyEn) {
        return new Failed(List.of(where + ": " + why + " · " + whyEn), Exit.NOT_THERE);
    }

    /** Somebody answered, but no ledger. */
    static Failed unlike(String request) {
        String why = "câu trả lời không phải của sổ cái kế hoạch; hãy kiểm tra địa chỉ.";
        String whyEn = "the answer is not that of a plan ledger; check the address.";
        return new Failed(List.of(request + ": " + why + " · " + whyEn), Exit.NOT_THERE);
    }

    /** A file that cannot be read. */
    static Failed unreadable(String file) {
        return new Failed(
                List.of(Cells.line(file) + ": không đọc được tệp. · the file cannot be read."), Exit.NOT_THERE);
    }

    /** What to tell people, line by line. */
    public List<String> prose() {
        return prose;
    }

    /** The same in one line. */
    public String line() {
        return String.join(" ", prose.stream().map(String::strip).toList());
    }

    int exit() {
        return exit;
    }

    private static String name(Answer answer) {
        String type = Cells.line(answer.body().path("type").asString(""));
        return answer.status() + (type.isEmpty() ? "" : " " + type.substring(type.lastIndexOf('/') + 1));
    }

    private static void add(List<String> prose, JsonNode problem, String member) {
        String text = Cells.line(problem.path(member).asString(""));
        if (!text.isEmpty()) {
            prose.add("  " + text);
        }
    }

    private static String both(JsonNode of, String member) {
        String vietnamese = Cells.line(of.path(member).asString(""));
        String english = Cells.line(of.path(member + "En").asString(""));
        return english.isEmpty() ? vietnamese : vietnamese + " · " + english;
    }
}

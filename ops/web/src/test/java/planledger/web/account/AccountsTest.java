package planledger.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.web.node.SettingsRefused;

class AccountsTest {
    private static final Passwords PASSWORDS = new Passwords(1);
    private static final List<String> IDS = List.of("clerk", "inspector", "operator");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path data;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void the_first_start_tells_a_password_for_each_role_and_keeps_none() throws IOException {
        Accounts accounts = start("");
        assertThat(said().lines().filter(line -> line.contains("===="))).hasSize(2);
        String file = Files.readString(data.resolve("accounts.json"));
        for (String id : IDS) {
            String password = told(id);
            assertThat(password).hasSizeGreaterThan(30);
            assertThat(file).doesNotContain(password);
            assertThat(PASSWORDS.isRight(password, account(accounts, id).password()))
                    .isTrue();
            assertThat(PASSWORDS.isRight(password + "x", account(accounts, id).password()))
                    .isFalse();
        }
        assertThat(IDS.stream().map(this::told).distinct()).hasSize(3);
    }

    @Test
    void the_second_start_knows_the_accounts_and_tells_nothing() throws IOException {
        Accounts first = start("");
        said.reset();
        Accounts second = start("another password, which comes too late");
        assertThat(said()).isEmpty();
        IDS.forEach(id -> assertThat(account(second, id)).isEqualTo(account(first, id)));
    }

    @Test
    void an_account_that_is_added_ends_with_its_process_and_takes_no_others_place() {
        Account loader = new Account("loader", Role.CLERK, PASSWORDS.hash("x"));
        Accounts accounts = start("");
        accounts.add(loader);
        assertThat(account(accounts, "loader")).isEqualTo(loader);
        assertThat(start("").find("loader")).isNull();
        Account clerk = new Account("clerk", Role.CLERK, PASSWORDS.hash("x"));
        assertThatThrownBy(() -> accounts.add(clerk)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_given_password_is_everyones_first_and_is_not_told() throws IOException {
        Accounts accounts = start("cho trước");
        assertThat(said()).isEmpty();
        IDS.forEach(id -> assertThat(
                        PASSWORDS.isRight("cho trước", account(accounts, id).password()))
                .isTrue());
        assertThat(Files.readString(data.resolve("accounts.json"))).doesNotContain("cho trước");
    }

    @Test
    void the_file_is_for_its_owner_only() throws IOException {
        start("p");
        Path file = data.resolve("accounts.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> start("p"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_crash_before_the_file_stands_leaves_nothing_and_the_next_start_makes_it_anew() throws IOException {
        Files.writeString(data.resolve("accounts.json.new"), "{\"format\":1,\"acc");
        Accounts accounts = start("");
        assertThat(PASSWORDS.isRight(told("clerk"), account(accounts, "clerk").password()))
                .isTrue();
        assertThat(data.resolve("accounts.json.new")).doesNotExist();
    }

    @Test
    void a_crash_after_the_file_stands_leaves_what_was_told() throws IOException {
        start("");
        String password = told("clerk");
        assertThat(PASSWORDS.isRight(password, account(start(""), "clerk").password()))
                .isTrue();
    }

    @Test
    void nothing_is_kept_of_what_could_not_be_told() {
        PrintStream broken = new PrintStream(said) {
            @Override
            public void println(String text) {
                throw new IllegalStateException("The console is gone");
            }
        };
        assertThatThrownBy(() -> Accounts.in(data, "", PASSWORDS, broken)).isInstanceOf(IllegalStateException.class);
        assertThat(data.resolve("accounts.json")).doesNotExist();
    }

    @Test
    void a_file_that_is_no_list_of_accounts_stops_the_start() throws IOException {
        start("p");
        Path file = data.resolve("accounts.json");
        for (String content : List.of(
                "",
                "{}",
                "[]",
                "{\"format\":1,\"accounts\":[{\"id\":\"clerk\",\"role\":\"KING\",\"password\":\"{x}\"}]}",
                "{\"format\":1,\"accounts\":[{\"id\":\"clerk\",\"role\":\"CLERK\",\"password\":\"plain\"}]}",
                "{\"format\":1,\"accounts\":[],\"more\":1}")) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> start("p")).as(content).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void nodes_know_the_accounts_of_a_file_that_none_of_them_writes() throws IOException {
        start("p");
        Path file = Files.move(data.resolve("accounts.json"), data.resolve("shared"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        Accounts accounts = Accounts.of(file);
        IDS.forEach(
                id -> assertThat(PASSWORDS.isRight("p", account(accounts, id).password()))
                        .isTrue());
        for (String content : List.of("", "[]", "{\"format\":1,\"accounts\":[]}")) {
            Path none = Files.writeString(data.resolve("none"), content);
            assertThatThrownBy(() -> Accounts.of(none))
                    .isInstanceOf(SettingsRefused.class)
                    .hasMessageContaining("PLANLEDGER_ACCOUNTS");
        }
        assertThat(data.resolve("accounts.json")).doesNotExist();
    }

    private Accounts start(String given) {
        return Accounts.in(data, given, PASSWORDS, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String told(String id) {
        var line = Pattern.compile(id + " +([a-z0-9-]+)").matcher(said());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private static Account account(Accounts accounts, String id) {
        return Objects.requireNonNull(accounts.find(id));
    }
}

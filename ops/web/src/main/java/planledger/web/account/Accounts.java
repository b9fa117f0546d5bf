package planledger.web.account;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.web.node.SettingFault;
import planledger.web.node.SettingsRefused;

/**
 * The accounts of this ledger. On one machine one a role, made at the first start and known by their file from then on;
 * on several machines those of a file that every node is given and none writes.
 */
final class Accounts {
    private final Map<String, Account> byId = new HashMap<>();

    private Accounts(List<Account> accounts) {
        accounts.forEach(account -> byId.put(account.id(), account));
    }

    /**
     * Reads the accounts, or makes them where there are none.
     *
     * @param given the first password of all of them; blank to have one made for each and told on {@code out}
     */
    static Accounts in(Path folder, String given, Passwords passwords, PrintStream out) {
        AccountsFile file = new AccountsFile(folder);
        try {
            return new Accounts(file.exists() ? file.read() : make(file, given, passwords, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws SettingsRefused if the file is no list of accounts, or of none */
    static Accounts of(Path file) {
        try {
            List<Account> accounts = AccountsFile.read(file);
            if (!accounts.isEmpty()) {
                return new Accounts(accounts);
            }
        } catch (IOException e) {
            // Its message may show what stands in the file.
        }
        throw new SettingsRefused(List.of(new SettingFault(
                "PLANLEDGER_ACCOUNTS",
                "nêu một tệp không phải danh sách tài khoản. Hãy lấy accounts.json của một sổ chạy trên một máy làm mẫu.",
                "names a file that is no list of accounts. Take the accounts.json of a ledger on one machine as the"
                        + " model.")));
    }

    /** Takes one more, which no file holds: it ends with this process. */
    void add(Account account) {
        if (byId.putIfAbsent(account.id(), account) != null) {
            throw new IllegalArgumentException("There is an account already: " + account.id());
        }
    }

    @Nullable
    Account find(String id) {
        return byId.get(id);
    }

    /**
     * Told before they are kept: a crash between the two leaves passwords that never counted, and the next start tells
     * new ones. The other way round it would leave accounts that nobody can use.
     */
    private static List<Account> make(AccountsFile file, String given, Passwords passwords, PrintStream out)
            throws IOException {
        Map<String, String> told = new HashMap<>();
        List<Account> accounts = new ArrayList<>();
        for (Role role : Role.values()) {
            String password = given.isBlank() ? Passwords.random() : given;
            told.put(role.wire(), password);
            accounts.add(new Account(role.wire(), role, passwords.hash(password)));
        }
        if (given.isBlank()) {
            tell(told, out);
        }
        file.write(accounts);
        return accounts;
    }

    private static void tell(Map<String, String> passwords, PrintStream out) {
        StringBuilder block =
                new StringBuilder("\n==== Tài khoản của sổ, in một lần · Accounts of this ledger, told once ====\n");
        for (Role role : Role.values()) {
            block.append("  %-10s %s%n".formatted(role.wire(), passwords.get(role.wire())));
        }
        block.append("==== Sổ chỉ giữ mã băm · The ledger keeps their hashes only ====\n");
        out.println(block.toString());
        out.flush();
    }
}

package planledger.standalone.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** {@code backup <new folder>} and {@code restore <backup>}: what the program does in the place of starting. */
public final class BackupCommand {
    private static final String TAKE = "backup";
    private static final String PUT_BACK = "restore";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int SENSELESS = 2;

    private BackupCommand() {}

    /** Whether the program is to do this in the place of starting. */
    public static boolean isAsked(String... arguments) {
        return arguments.length > 0 && (arguments[0].equals(TAKE) || arguments[0].equals(PUT_BACK));
    }

    /** Does it, tells how it went, and says what the process ends with. */
    public static int run(Map<String, String> environment, String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (arguments.length != 2 || arguments[1].isBlank()) {
            err.println("Cách dùng · Usage: " + TAKE + " <thư mục mới · new folder> | " + PUT_BACK
                    + " <bản sao lưu · backup>");
            return SENSELESS;
        }
        Places places = Places.of(environment);
        Path folder = Path.of(arguments[1]);
        try {
            if (arguments[0].equals(TAKE)) {
                long head = Backup.take(places, folder);
                out.println("Đã sao lưu tới vị trí " + head + ": " + folder + " · Backed up to position " + head + ": "
                        + folder);
            } else {
                Restore.put(folder, places);
                out.println("Đã phục hồi vào " + places.data() + ". Hãy khởi động sổ rồi kiểm bằng planledger verify. ·"
                        + " Restored into " + places.data() + ". Start the ledger, then hold it against itself with"
                        + " planledger verify.");
            }
            return DONE;
        } catch (IOException e) {
            err.println(told(e));
            return FAILED;
        }
    }

    private static String told(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "Đã có " + e.getMessage() + "; hãy nêu thư mục chưa có. · " + e.getMessage()
                    + " is there already; name a folder that is not.";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return e.getMessage()
                    + " không trống; chỉ phục hồi vào chỗ trống, hãy chuyển những gì ở đó đi (đừng xoá). · "
                    + e.getMessage()
                    + " is not empty; a backup goes into empty places only: move aside what is there (do"
                    + " not delete it).";
        }
        if (e instanceof NoSuchFileException) {
            return "Không có " + e.getMessage() + ". · There is no " + e.getMessage() + ".";
        }
        return "Không làm được: " + e.getMessage() + " · It failed: " + e.getMessage();
    }
}

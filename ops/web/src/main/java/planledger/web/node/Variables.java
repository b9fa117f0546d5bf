package planledger.web.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of an environment, and what was found wrong with them so far. A blank one is not set. */
final class Variables {
    private static final String FILE = "_FILE";
    private static final Set<PosixFilePermission> NOT_FOR_SECRETS = EnumSet.of(
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Source environment;
    private final List<SettingFault> faults = new ArrayList<>();

    Variables(Source environment) {
        this.environment = environment;
    }

    void fault(String variable, String message, String messageEn) {
        faults.add(new SettingFault(variable, message, messageEn));
    }

    /** @param isOne whether both are set */
    void contradiction(String variable, boolean isOne, String other) {
        if (isOne) {
            fault(
                    variable,
                    "mâu thuẫn với " + other + ". Hãy bỏ một trong hai.",
                    "contradicts " + other + ". Leave one of the two out.");
        }
    }

    /** @throws SettingsRefused with all of them, if there are any */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new SettingsRefused(faults);
        }
    }

    boolean isSet(String variable) {
        return text(variable) != null;
    }

    @Nullable
    String text(String variable) {
        String value = environment.of(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @param what it is to be set to, after "set it to" */
    @Nullable
    String required(String variable, String what, String whatEn) {
        String value = text(variable);
        if (value == null) {
            fault(variable, "chưa được đặt. Hãy đặt " + what + ".", "is not set. Set it to " + whatEn + ".");
        }
        return value;
    }

    boolean flag(String variable) {
        String value = text(variable);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            fault(variable, "chỉ nhận true hoặc false.", "takes true or false only.");
        }
        return "true".equals(value);
    }

    long seconds(String variable, long usual, long max) {
        String value = text(variable);
        if (value == null) {
            return usual;
        }
        if (!value.matches("[1-9][0-9]{0,5}") || Long.parseLong(value) > max) {
            fault(variable, "phải là số giây từ 1 đến " + max + ".", "must be seconds from 1 to " + max + ".");
            return usual;
        }
        return Long.parseLong(value);
    }

    /** The variable's own value, or the content of the file that the variable with {@code _FILE} after it names. */
    @Nullable
    String secret(String variable) {
        String byFile = variable + FILE;
        if (!isSet(byFile)) {
            return text(variable);
        }
        if (isSet(variable)) {
            fault(
                    byFile,
                    "mâu thuẫn với " + variable + ". Chỉ đặt một trong hai.",
                    "contradicts " + variable + ". Set one of the two.");
            return null;
        }
        byte[] content = secretFile(byFile);
        String text = content == null ? "" : new String(content, StandardCharsets.UTF_8).strip();
        if (content != null && text.isEmpty()) {
            fault(byFile, "nêu một tệp trống.", "names an empty file.");
        }
        return text.isEmpty() ? null : text;
    }

    /** Whether there is a setting for the secret, right or wrong. */
    boolean isSecretSet(String variable) {
        return isSet(variable) || isSet(variable + FILE);
    }

    /** What the file holds that the variable names, if it is one that not everybody may read. */
    byte @Nullable [] secretFile(String variable) {
        Path file = file(variable);
        try {
            if (file == null || !isPrivate(variable, file)) {
                return null;
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            fault(variable, "nêu một tệp không đọc được.", "names a file that cannot be read.");
            return null;
        }
    }

    /** The file that the variable names, if it is there. */
    @Nullable
    Path file(String variable) {
        String value = text(variable);
        if (value == null) {
            return null;
        }
        try {
            Path file = Path.of(value);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // As a file that is not there.
        }
        fault(
                variable,
                "nêu một tệp không có hoặc không đọc được. Hãy xem đường dẫn và quyền đọc.",
                "names a file that is not there or cannot be read. See its path and who may read it.");
        return null;
    }

    /** The file that the variable names, if certificates are in it. */
    @Nullable
    Path certificates(String variable) {
        Path file = file(variable);
        if (file == null) {
            return null;
        }
        try (InputStream pem = Files.newInputStream(file)) {
            if (!CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .isEmpty()) {
                return file;
            }
        } catch (IOException | CertificateException e) {
            // As a file with no certificate in it.
        }
        fault(
                variable,
                "nêu một tệp không chứa chứng chỉ. Hãy nêu tệp PEM của nơi cấp chứng chỉ.",
                "names a file that holds no certificate. Name the PEM file of the certificate's issuer.");
        return null;
    }

    private boolean isPrivate(String variable, Path file) throws IOException {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        boolean isPrivate =
                !isPosix || Files.getPosixFilePermissions(file).stream().noneMatch(NOT_FOR_SECRETS::contains);
        if (!isPrivate) {
            fault(
                    variable,
                    "nêu một tệp mà ai cũng đọc được hoặc người khác sửa được. Hãy đặt quyền 0400 hoặc 0440.",
                    "names a file that everybody may read or others may change. Make it 0400 or 0440.");
        }
        return isPrivate;
    }

    /** Says what a variable is set to. */
    @FunctionalInterface
    interface Source {
        @Nullable
        String of(String variable);
    }
}

package planledger.web.node;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ExitCodeGenerator;

/** The environment does not say what a node needs to start. Tells every fault at once. */
public final class SettingsRefused extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;
    private static final int EXIT_CODE = 2;

    private final transient List<SettingFault> faults;

    public SettingsRefused(List<SettingFault> faults) {
        super(faults.stream().map(SettingFault::line).collect(Collectors.joining("\n")), null, false, false);
        this.faults = List.copyOf(faults);
    }

    List<SettingFault> faults() {
        return faults;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}

package planledger.web.node;

/**
 * What is wrong with one variable, and what to do about it. Never tells a value, which may be a secret.
 *
 * @param message in Vietnamese
 * @param messageEn the same in English
 */
public record SettingFault(String variable, String message, String messageEn) {
    String line() {
        return variable + ": " + message + " · " + messageEn;
    }
}

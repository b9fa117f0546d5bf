package planledger.web.account;

/** A clerk that this process itself signs in as. No file holds it; it ends with the process. */
public record OwnAccount(String id, String password) {
    /** Without the password, which would otherwise stand in every log that shows this. */
    @Override
    public String toString() {
        return "OwnAccount[id=" + id + "]";
    }
}

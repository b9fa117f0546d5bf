package planledger.query.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import planledger.tlog.Tile;
import planledger.web.Declined;
import planledger.web.Problem;
import planledger.web.ProblemKind;

/** The public log: its files as they lie in the evidence folder, and a proof for each entry (C2SP tlog-tiles, tlog-proof). */
@RestController
@OnEvidenceWriter
class EvidenceResource {
    private static final String PREFIX = "/evidence/";
    private static final Pattern NUMBERED = Pattern.compile("(heads|checkpoints)/(0|[1-9][0-9]{0,17})");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final EvidenceFolder folder;
    private final EvidenceLog log;
    private final Ledger ledger;

    EvidenceResource(EvidenceFolder folder, EvidenceLog log, Ledger ledger) {
        this.folder = folder;
        this.log = log;
        this.ledger = ledger;
    }

    @GetMapping({
        PREFIX + EvidenceFolder.CHECKPOINT,
        PREFIX + EvidenceFolder.KEYS,
        PREFIX + "heads/*",
        PREFIX + "checkpoints/*",
        PREFIX + "tile/**"
    })
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        String path = request.getRequestURI().substring(PREFIX.length());
        boolean isTile = path.startsWith("tile/");
        byte[] bytes = isTile ? tile(path) : isText(path) ? folder.read(path) : null;
        if (bytes == null) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(
                        isTile
                                ? MediaType.APPLICATION_OCTET_STREAM
                                : MediaType.parseMediaType("text/plain;charset=utf-8"))
                .body(bytes);
    }

    private static boolean isText(String path) {
        return path.equals(EvidenceFolder.CHECKPOINT)
                || path.equals(EvidenceFolder.KEYS)
                || NUMBERED.matcher(path).matches();
    }

    private byte @Nullable [] tile(String path) {
        try {
            Tile tile = path.startsWith("tile/entries/") ? Tile.parseEntries(path) : Tile.parse(path);
            return folder.read(path.startsWith("tile/entries/") ? tile.entriesPath() : tile.path());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** An entry that was acknowledged and is under no checkpoint yet will be, soon. */
    @GetMapping(PREFIX + "proof/{position}")
    ResponseEntity<byte[]> proof(@PathVariable String position) {
        if (!POSITION.matcher(position).matches()) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        long leaf = log.leafOf(Long.parseLong(position)).orElseThrow(() -> lacking(Long.parseLong(position)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .body(Proofs.newest(folder).orElseThrow().of(leaf).bytes());
    }

    private Declined lacking(long position) {
        boolean isToCome = position <= ledger.head() && log.state().broken() == null;
        return isToCome
                ? new Declined(Problem.unavailable(ProblemKind.NOT_YET_VISIBLE, RETRY_AFTER))
                : new Declined(ProblemKind.NOT_FOUND);
    }
}

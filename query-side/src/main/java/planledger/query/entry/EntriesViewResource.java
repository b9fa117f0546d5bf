package planledger.query.entry;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.ServingView;
import tools.jackson.databind.node.ObjectNode;

/** How far the view of plans shows the ledger; and building it again, beside the generation that goes on serving. */
@RestController
class EntriesViewResource {
    private static final String PATH = "/api/views/plans";

    private final ServingView view;
    private final Rebuild rebuild;

    EntriesViewResource(ServingView planView, Rebuild planRebuild) {
        this.view = planView;
        this.rebuild = planRebuild;
    }

    @GetMapping(PATH)
    ResponseEntity<String> progress() {
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer());
    }

    /** 202 with the progress; also where a rebuild runs already. */
    @PostMapping(PATH + "/rebuild")
    ResponseEntity<String> rebuild() {
        rebuild.start();
        return ResponseEntity.accepted()
                .header("Location", PATH)
                .header("Content-Type", "application/json")
                .body(answer());
    }

    private String answer() {
        ObjectNode answer = Answers.object();
        answer.put("view", "plans");
        answer.put("position", view.current());
        answer.put("serving", rebuild.serving());
        Rebuild.Segments segments = rebuild.segments();
        answer.putObject("segments").put("here", segments.here()).put("of", segments.of());
        rebuild.progress().ifPresent(latest -> {
            ObjectNode progress = answer.putObject("rebuild");
            progress.set("state", Answers.value(latest.state()));
            progress.put("generation", latest.generation());
            progress.put("position", latest.position());
            progress.put("of", latest.to());
            progress.put("startedAt", latest.startedAt().toString());
        });
        return answer.toString();
    }
}

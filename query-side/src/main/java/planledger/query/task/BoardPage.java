package planledger.query.task;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import planledger.event.AgencyId;
import planledger.query.entry.AsOf;
import planledger.query.entry.IssuerWords;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Meant;
import planledger.query.page.Across;
import planledger.query.page.Times;
import planledger.timeline.TaskStatus.Kind;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shapes;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The board of tasks by lead agency and status; each number leads to the list of the tasks that it counts. */
@Controller
class BoardPage {
    /** How boards group what the register tells apart; the first of each group are always shown. */
    private static final Map<String, List<Kind>> GROUPS = groups();

    private static final Set<Kind> ALWAYS = EnumSet.of(
            Kind.OVERDUE, Kind.DUE_SOON, Kind.IN_WINDOW, Kind.NO_DEADLINE, Kind.DONE_ON_TIME, Kind.DONE_LATE);

    private final Knowledge knowledge;
    private final TaskRegister register;

    BoardPage(Knowledge knowledge, TaskRegister register) {
        this.knowledge = knowledge;
        this.register = register;
    }

    private static Map<String, List<Kind>> groups() {
        Map<String, List<Kind>> groups = new LinkedHashMap<>();
        groups.put(
                "open",
                List.of(
                        Kind.OVERDUE,
                        Kind.DUE_SOON,
                        Kind.IN_WINDOW,
                        Kind.NOT_STARTED,
                        Kind.NO_DEADLINE,
                        Kind.STANDING));
        groups.put("done", List.of(Kind.DONE_ON_TIME, Kind.DONE_LATE, Kind.DONE_UNDATED));
        groups.put("unclear", List.of(Kind.UNRESOLVED, Kind.UNDETERMINED));
        groups.put("rests", List.of(Kind.SUSPENDED, Kind.MOOT));
        return groups;
    }

    private record Asked(
            Language language,
            @Nullable String agency,
            @Nullable String place,
            Knowledge.Asked times) {
        static Asked read(Input in) {
            return new Asked(
                    Language.read(in),
                    in.optional("agency", Shapes.text(IssuerWords.LENGTH_MAX)),
                    in.optional("place", Shapes.text(IssuerWords.LENGTH_MAX)),
                    Knowledge.read(in));
        }

        Address on(Address board) {
            return board.with("place", place).with("agency", agency);
        }
    }

    /** One figure of the board, and the list that it counts. */
    record Figure(Kind kind, int count, String href) {}

    /**
     * One line.
     *
     * @param name of the agency; null where there is none, and {@code lead} says why
     */
    record Line(
            @Nullable String name,
            @Nullable String place,
            TaskFilter.@Nullable Lead lead,
            List<Figure> figures,
            int total,
            String href) {}

    /** A group of columns. */
    record Group(String name, List<Kind> kinds) {}

    @GetMapping("/boards")
    ModelAndView board(Query query) {
        Asked asked = query.withoutBlanks().as(Asked::read);
        AsOf asOf = knowledge.resolve(asked.times());
        TaskFilter filter = TaskFilter.board(asked.agency(), asked.place(), asked.times());
        Board board = new Board();
        TaskRegister.Searched searched = register.search(filter, asOf, null, Across.PLANS_MAX, found -> {
            board.add(found);
            return true;
        });
        Lists lists = new Lists(asked.language(), asOf, register.registered(asOf));
        List<Group> groups = shown(board.all());
        List<Kind> kinds =
                groups.stream().flatMap(group -> group.kinds().stream()).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("place", asked.place());
        model.put("agency", asked.agency());
        model.put("agencyName", lists.names.of(asked.agency()));
        model.put("groups", groups);
        model.put("lines", lists.lines(board.rows(meant(asked.agency(), asOf)), filter, kinds));
        model.put("all", lists.line(null, null, null, board.all(), filter, kinds));
        model.put("plans", searched.plans());
        model.put("complete", searched.isComplete());
        model.put("contentNotHeld", searched.contentNotHeld());
        Page page = new Page(asked.language(), Times.exactly(asked.on(Address.of(asked.language(), "boards")), asOf));
        String json =
                Across.at(filter.on(new Address("/api/tasks", Map.of())), asOf).toString();
        return new Across(page, asOf, asked.times(), !knowledge.isBehind(asked.times()), json).view("boards", model);
    }

    private @Nullable Meant meant(@Nullable String agency, AsOf asOf) {
        TaskRegister.Registered registered = register.registered(asOf);
        return agency == null ? null : Meant.by(agency, registered.registry(), registered.revision());
    }

    private static List<Group> shown(Board.Counts all) {
        return GROUPS.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().stream()
                                .filter(kind -> ALWAYS.contains(kind) || all.of(kind) > 0)
                                .toList()))
                .filter(group -> !group.kinds().isEmpty())
                .toList();
    }

    /** Leads from numbers to lists. */
    private static final class Lists {
        private final Address list;
        private final AsOf asOf;
        private final Names names;

        Lists(Language language, AsOf asOf, TaskRegister.Registered registered) {
            this.list = Address.of(language, "tasks");
            this.asOf = asOf;
            this.names = new Names(registered);
        }

        List<Line> lines(List<Board.Row> rows, TaskFilter filter, List<Kind> kinds) {
            List<Line> lines = new ArrayList<>();
            for (Board.Row row : rows) {
                AgencyId id = row.agency();
                String name = id == null ? row.name() : names.of(id);
                String place = id == null ? null : names.placeOf(id);
                lines.add(line(name, place, row.lead(), row.counts(), filter.in(row), kinds));
            }
            return lines;
        }

        Line line(
                @Nullable String name,
                @Nullable String place,
                TaskFilter.@Nullable Lead lead,
                Board.Counts counts,
                TaskFilter filter,
                List<Kind> kinds) {
            List<Figure> figures = kinds.stream()
                    .map(kind -> new Figure(kind, counts.of(kind), href(filter.standing(kind))))
                    .toList();
            return new Line(name, place, lead, figures, counts.total(), href(filter));
        }

        private String href(TaskFilter filter) {
            return Across.at(filter.on(list), asOf).toString();
        }
    }
}

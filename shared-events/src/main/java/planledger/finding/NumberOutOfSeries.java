package planledger.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planledger.document.Document;
import planledger.document.Mention;
import planledger.document.Numbered;

/**
 * Within one issuer's register and year a higher number has an earlier date, or one number stands for two documents.
 * Raised on the plans that name the documents, in each plan once.
 */
final class NumberOutOfSeries implements Rule {
    @Override
    public String name() {
        return "number-out-of-series";
    }

    @Override
    public Source source() {
        return Source.NUMBERING;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        List<Finding> found = new ArrayList<>();
        for (Document document : named(plan)) {
            Numbered each = Numbered.of(document);
            if (each != null) {
                List<Numbered> rivals = rivals(plan, each);
                if (!rivals.isEmpty()) {
                    found.add(outOfOrder(plan, each, rivals));
                }
                List<Mention> contradiction = contradiction(each.mentions());
                if (!contradiction.isEmpty()) {
                    found.add(twoDocuments(plan, each, contradiction));
                }
            }
        }
        return found.stream();
    }

    /** Documents that the plan names together with their issuer. */
    private static Iterable<Document> named(Dossier plan) {
        Map<String, Document> named = new LinkedHashMap<>();
        for (Mention mention : plan.plan().mentions()) {
            if (mention.name().issuer() != null) {
                plan.plan()
                        .document(mention)
                        .ifPresent(document -> named.put(document.name().key(), document));
            }
        }
        return named.values();
    }

    /** Of two out of order the higher number is told of, the lower one only where the plan does not name the higher. */
    private static List<Numbered> rivals(Dossier plan, Numbered each) {
        String issuer = each.document().name().issuer();
        Integer year = each.document().name().year();
        if (issuer == null || year == null) {
            return List.of();
        }
        return plan.plan().documents().register(issuer, year).stream()
                .filter(other -> each.isOutOfOrderAfter(other)
                        || (other.isOutOfOrderAfter(each) && !other.isNamedBy(plan.planId())))
                .toList();
    }

    private Finding outOfOrder(Dossier plan, Numbered each, List<Numbered> rivals) {
        Numbered rival = rivals.stream()
                .min(Comparator.comparing(other -> other.mentions().get(0).position()))
                .orElseThrow();
        Mention ours = each.first(plan.planId());
        Mention theirs = rival.first(plan.planId());
        return draft(plan, "outOfOrder", each, List.of(ours, theirs))
                .fact(
                        "others",
                        rivals.stream()
                                .map(other -> other.first(plan.planId()).number())
                                .toList())
                .fact(
                        "otherDates",
                        rivals.stream().map(other -> other.days().first()).toList())
                .says(
                        "Số " + Prose.vi(ours.number(), ours.issuedOn()) + " không theo thứ tự với "
                                + Prose.vi(theirs.number(), theirs.issuedOn())
                                + " cùng nơi ban hành: số lớn hơn mang ngày sớm hơn. Đối chiếu sổ đăng ký văn bản đi.",
                        "Number " + Prose.en(ours.number(), ours.issuedOn()) + " is out of order with "
                                + Prose.en(theirs.number(), theirs.issuedOn())
                                + " of the same issuer: the higher number has the earlier date. Compare the register of"
                                + " outgoing documents.");
    }

    private Finding twoDocuments(Dossier plan, Numbered each, List<Mention> contradiction) {
        List<Mention> grounds = new ArrayList<>(contradiction);
        grounds.add(each.first(plan.planId()));
        return draft(plan, "oneNumberTwice", each, grounds)
                .fact("dates", each.days())
                .fact("types", types(each))
                .says(
                        "Số " + each.first(plan.planId()).number() + " được nêu với " + Prose.list(types(each))
                                + ", ngày "
                                + Prose.days(each.days())
                                + ": một số không thể là hai văn bản. Đối chiếu bản gốc và sổ đăng ký văn bản đi.",
                        "Number " + each.first(plan.planId()).number() + " is named as " + Prose.list(types(each))
                                + " of "
                                + Prose.days(each.days())
                                + ": one number is not two documents. Compare the originals and the register of outgoing"
                                + " documents.");
    }

    /** The first two texts that cannot mean one document; empty where all of them can. */
    private static List<Mention> contradiction(List<Mention> mentions) {
        for (int i = 1; i < mentions.size(); i++) {
            for (Mention earlier : mentions.subList(0, i)) {
                if (contradict(earlier, mentions.get(i))) {
                    return List.of(earlier, mentions.get(i));
                }
            }
        }
        return List.of();
    }

    private static boolean contradict(Mention a, Mention b) {
        return (a.issuedOn() != null && b.issuedOn() != null && !a.issuedOn().equals(b.issuedOn()))
                || (a.type() != null
                        && b.type() != null
                        && !Promise.type(a.type()).equals(Promise.type(b.type())));
    }

    /** The types that texts give it, each once, however they write it. */
    private static SortedSet<String> types(Numbered each) {
        return each.mentions().stream()
                .flatMap(mention -> Stream.ofNullable(mention.type()))
                .map(Promise::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Draft draft(Dossier plan, String kind, Numbered each, List<Mention> grounds) {
        Draft draft = new Draft(this, plan)
                .kind(kind)
                .subject(kind, each.document().name().key())
                .fact("number", each.first(plan.planId()).number())
                .fact("issuer", each.document().name().issuer())
                .fact("issuedOn", each.days().isEmpty() ? null : each.days().first());
        for (Mention ground : grounds) {
            if (ground.plan().equals(plan.planId())) {
                draft.entry(ground.entry(), ground.place());
            } else {
                draft.beside(ground.position());
            }
        }
        return draft;
    }
}

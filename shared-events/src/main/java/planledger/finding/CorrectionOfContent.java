package planledger.finding;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A correction changed content of the plan, and not the form of the record: that needed an amending act. */
final class CorrectionOfContent implements Rule {
    @Override
    public String name() {
        return "correction-of-content";
    }

    @Override
    public Source source() {
        return Source.CONTENT;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return Rewritten.in(plan).map(place -> new Draft(this, plan)
                .task(place.task())
                .subject(place.since())
                .entry(place.entry())
                .entries(place.revisions())
                .fact("path", place.path())
                .fact("was", place.was())
                .fact("is", place.is())
                .says(
                        "Đính chính đã đổi nội dung tại " + place.path() + ": \"" + text(place.was()) + "\" thành \""
                                + text(place.is())
                                + "\". Sai sót về nội dung phải sửa bằng văn bản cùng hình thức: tìm văn bản"
                                + " sửa đổi, hoặc kiến nghị ban hành.",
                        "A correction changed content at " + place.path() + ": \"" + text(place.was()) + "\" to \""
                                + text(place.is())
                                + "\". An error of content needs an amending document of the same form: find"
                                + " it, or ask that it be issued."));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package planledger.command.form;

import java.util.List;
import planledger.command.form.Field.Kind;

/** Makes of a draft the request that the API takes. It judges nothing: what the API would refuse it is left to refuse. */
final class Request {

    private final Draft draft;
    private final ApiBody body = new ApiBody();

    private Request(Draft draft) {
        this.draft = draft;
    }

    /** The body of the request that a draft stands for. */
    static ApiBody of(Draft draft) {
        Request request = new Request(draft);
        List<String> addressed = draft.act().addressed();
        for (Part part : draft.act().parts()) {
            request.part(part, addressed);
        }
        request.settle();
        return request.body;
    }

    private void part(Part part, List<String> addressed) {
        if (part.object() != null) {
            body.ensure(part.object(), part.rows() != null);
            body.place(part.object(), firstOf(part));
        }
        if (part.rows() != null) {
            new RowsRequest(draft, body).write(part);
            return;
        }
        if (part.word().equals("pasted")) {
            pasted();
            return;
        }
        for (Field field : part.fields()) {
            if (addressed.contains(field.name())) {
                addressed(field);
            } else if (field.kind() == Kind.TABLE) {
                table(field);
            } else {
                field(field);
            }
        }
    }

    private static String firstOf(Part part) {
        return part.rows() == null
                ? part.fields().get(0).name()
                : part.row(0).get(0).name();
    }

    private void addressed(Field field) {
        if (draft.said(field).isEmpty()) {
            body.mistake(field.name(), "Bắt buộc phải có.", "This is required and missing.");
        }
    }

    private void field(Field field) {
        body.place(field.pointer(), field.name());
        Values.write(draft, body, field, field.pointer());
    }

    private TaskTable read(String field) {
        TaskTable table = TaskTable.read(draft.get(field), field);
        table.mistakes().forEach(each -> body.mistake(each.field(), each.vi(), each.en()));
        return table;
    }

    private void pasted() {
        new RowsRequest(draft, body).pasted(read("pasted"), "pasted");
    }

    private void table(Field field) {
        TaskTable table = read(field.name());
        body.place(field.pointer(), field.name());
        String parent = field.pointer().substring(0, field.pointer().lastIndexOf('/'));
        for (int i = 0; i < table.tasks().size(); i++) {
            TaskTable.Row row = table.tasks().get(i);
            body.place(field.pointer() + "/" + i, row.place(field.name()));
            body.put(field.pointer() + "/" + i, row.task());
        }
        for (TaskTable.Section section : table.sections()) {
            int at = body.json().at(parent + "/sections").size();
            body.place(parent + "/sections/" + at, section.place(field.name()));
            body.put(parent + "/sections/" + at, section.json());
        }
    }

    /** What concerns several fields. */
    private void settle() {
        boolean isLink = body.json().at("/evidence/url").isString();
        if (isLink && body.json().at("/evidence").size() > 1) {
            body.mistake(
                    "evidence.url",
                    "Chỉ nêu một: văn bản, hoặc liên kết.",
                    "Name one only: the document, or the link.");
        }
        if (draft.act().id().equals("amendment") && body.json().path("items").isMissingNode()) {
            body.place("/items", "items.0.op");
        }
    }
}

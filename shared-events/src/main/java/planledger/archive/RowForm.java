package planledger.archive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.Citation;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Task;
import planledger.event.TaskRef;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** A row of a plan as JSON: one member a column; in a change an emptied column is there and null or empty. */
final class RowForm {
    private static final String REF = "ref";

    private RowForm() {}

    /** Named columns, in the order of the columns. */
    static final class FieldsWriter extends ValueSerializer<Fields> {
        @Override
        public void serialize(Fields fields, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            write(fields, out, context, true);
            out.writeEndObject();
        }
    }

    static final class FieldsReader extends ValueDeserializer<Fields> {
        @Override
        public Fields deserialize(JsonParser in, DeserializationContext context) {
            return read(in.readValueAsTree(), context);
        }
    }

    /** A whole row: its label, then its columns; empty columns are left out. */
    static final class TaskWriter extends ValueSerializer<Task> {
        @Override
        public void serialize(Task task, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty(REF, task.ref().text());
            write(task.fields(), out, context, false);
            out.writeEndObject();
        }
    }

    static final class TaskReader extends ValueDeserializer<Task> {
        @Override
        public Task deserialize(JsonParser in, DeserializationContext context) {
            JsonNode row = in.readValueAsTree();
            return new Task(new TaskRef(row.required(REF).stringValue()), read(row, context));
        }
    }

    private static void write(Fields fields, JsonGenerator out, SerializationContext context, boolean empty) {
        for (Map.Entry<Field, FieldValue> entry : fields.values().entrySet()) {
            if (empty || !entry.getValue().equals(Fields.none(entry.getKey()))) {
                out.writeName(entry.getKey().wire());
                context.writeValue(out, bare(entry.getValue()));
            }
        }
    }

    private static @Nullable Object bare(FieldValue value) {
        if (value instanceof FieldValue.Text cell) {
            return cell.text();
        }
        if (value instanceof FieldValue.Names cell) {
            return cell.items();
        }
        if (value instanceof FieldValue.Due cell) {
            return cell.deadline();
        }
        if (value instanceof FieldValue.Cited cell) {
            return cell.documents();
        }
        throw new AssertionError("A cell without a form: " + value);
    }

    private static Fields read(JsonNode row, DeserializationContext context) {
        Map<Field, FieldValue> values = new EnumMap<>(Field.class);
        for (Map.Entry<String, JsonNode> member : row.properties()) {
            if (!member.getKey().equals(REF)) {
                Field field = field(member.getKey(), context);
                values.put(field, value(field, member.getValue(), context));
            }
        }
        return new Fields(values);
    }

    private static Field field(String name, DeserializationContext context) {
        for (Field field : Field.values()) {
            if (field.wire().equals(name)) {
                return field;
            }
        }
        throw DatabindException.from(context, "Not a column: " + name);
    }

    private static FieldValue value(Field field, JsonNode cell, DeserializationContext context) {
        return switch (field) {
            case SECTION, TITLE, BUDGET, NOTES -> new FieldValue.Text(cell.isNull() ? null : cell.stringValue());
            case LEAD, COORDINATING, PRODUCTS ->
                new FieldValue.Names(
                        cell.values().stream().map(JsonNode::stringValue).toList());
            case DEADLINE -> new FieldValue.Due(cell.isNull() ? null : context.readTreeAsValue(cell, Deadline.class));
            case CITES -> new FieldValue.Cited(List.of(context.readTreeAsValue(cell, Citation[].class)));
        };
    }
}

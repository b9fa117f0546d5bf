package planledger.archive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import planledger.event.AgencyId;
import planledger.event.Commitment;
import planledger.event.Evidence;
import planledger.event.Fields;
import planledger.event.Item;
import planledger.event.PlanId;
import planledger.event.TargetItem;
import planledger.event.Task;
import planledger.event.TaskRef;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How values look on the wire: closed, in declared order, without class names; absent means null. */
public final class WireForm {
    private WireForm() {}

    /** A mapper that writes and reads every event and every value in an event. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
                .addMixIn(PlanId.class, TextValue.class)
                .addMixIn(TaskRef.class, TextValue.class)
                .addMixIn(AgencyId.class, TextValue.class)
                .addMixIn(Commitment.class, DigestValue.class)
                .addMixIn(TargetItem.class, TargetItemKinds.class)
                .addMixIn(Item.class, ItemKinds.class)
                .addMixIn(Evidence.class, EvidenceKinds.class)
                .addModule(new SimpleModule("rows")
                        .addSerializer(Fields.class, new RowForm.FieldsWriter())
                        .addDeserializer(Fields.class, new RowForm.FieldsReader())
                        .addSerializer(Task.class, new RowForm.TaskWriter())
                        .addDeserializer(Task.class, new RowForm.TaskReader()))
                .build();
    }

    /** An identity is written as its text. */
    abstract static class TextValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TextValue(String text) {}

        @JsonValue
        abstract String text();
    }

    /** A commitment is written as its digest. */
    abstract static class DigestValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        DigestValue(String sha256) {}

        @JsonValue
        abstract String sha256();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "amend", value = Item.Amend.class),
        @JsonSubTypes.Type(name = "restate", value = Item.Restate.class),
        @JsonSubTypes.Type(name = "add", value = Item.Add.class),
        @JsonSubTypes.Type(name = "repeal", value = Item.Repeal.class),
        @JsonSubTypes.Type(name = "renumber", value = Item.Renumber.class)
    })
    interface ItemKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "set", value = TargetItem.Set.class),
        @JsonSubTypes.Type(name = "repeal", value = TargetItem.Repeal.class)
    })
    interface TargetItemKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "document", value = Evidence.ByDocument.class),
        @JsonSubTypes.Type(name = "link", value = Evidence.ByLink.class),
        @JsonSubTypes.Type(name = "none", value = Evidence.None.class)
    })
    interface EvidenceKinds {}
}

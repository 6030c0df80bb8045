package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Writes a resource's document. */
final class TextDocument implements TypeBridge<ResourceTable> {

    private final StoredText storedText;
    private final IndexFieldReference<String> type;
    private final IndexFieldReference<Long> pid;
    private final IndexFieldReference<Long> stamp;
    private final IndexFieldReference<String> content;
    private final IndexFieldReference<String> narrative;

    private TextDocument(IndexSchemaElement schema, StoredText storedText) {
        this.storedText = storedText;
        type = schema.field(TextFields.TYPE, field -> field.asString()).toReference();
        pid = number(schema, TextFields.PID);
        stamp = number(schema, TextFields.STAMP);
        content = text(schema, TextFields.CONTENT);
        narrative = text(schema, TextFields.NARRATIVE);
    }

    static void bind(TypeBindingContext binding, StoredText storedText) {
        // Every change that a client makes raises the version; the text itself is no column to watch.
        binding.dependencies().use("myVersion").use("myUpdated");
        binding.bridge(ResourceTable.class, new TextDocument(binding.indexSchemaElement(), storedText));
    }

    private static IndexFieldReference<Long> number(IndexSchemaElement schema, String name) {
        return schema.field(name, field -> field.asLong().sortable(Sortable.YES))
                .toReference();
    }

    private static IndexFieldReference<String> text(IndexSchemaElement schema, String name) {
        return schema.field(
                        name,
                        field -> field.asString().analyzer(TextAnalyzer.NAME).norms(Norms.NO))
                .multiValued()
                .toReference();
    }

    @Override
    public void write(DocumentElement document, ResourceTable resource, TypeBridgeWriteContext context) {
        // HAPI keeps the text in the entity only while it stores the resource; whoever else touches the entity has
        // none.
        if (resource.getContentText() == null) {
            storedText.restore(
                    List.of(resource),
                    context.extension(HibernateOrmExtension.get()).session());
        }
        ResourceText text = ResourceText.unpack(resource.getContentText());
        document.addValue(type, resource.getResourceType());
        document.addValue(pid, resource.getId().getId());
        document.addValue(stamp, TextFields.stamp(resource));
        for (String line : text.narrative()) {
            String folded = Folding.fold(line);
            document.addValue(narrative, folded);
            document.addValue(content, folded);
        }
        text.elements().forEach(line -> document.addValue(content, Folding.fold(line)));
    }
}

package cn.medalliance.load.jpa;

import ca.uhn.fhir.jpa.dao.BaseHapiFhirDao;
import ca.uhn.fhir.jpa.dao.data.ITagDefinitionDao;
import ca.uhn.fhir.jpa.model.entity.TagDefinition;
import ca.uhn.fhir.jpa.model.entity.TagTypeEnum;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** HAPI's definitions of tags, security labels and profiles: each is there once, and many resources bear it. */
final class Labels {

    private final ITagDefinitionDao definitions;
    private final TransactionTemplate transaction;
    private final Map<Label, TagDefinition> known = new ConcurrentHashMap<>();

    Labels(ITagDefinitionDao definitions, PlatformTransactionManager transactions) {
        this.definitions = definitions;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Label(
            TagTypeEnum type,
            @Nullable String system,
            @Nullable String code,
            @Nullable String display,
            @Nullable String version,
            @Nullable Boolean isSelected) {

        boolean isNothing() {
            return isBlank(system) && isBlank(code) && isBlank(display);
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        /** The display is no part of it: whoever comes first says it for all. */
        Label identity() {
            return new Label(type, system, code, null, version, isSelected);
        }
    }

    /** Gives the definitions of all that a resource bears. */
    void of(Meta meta, Consumer<TagDefinition> use) {
        meta.getTag().forEach(tag -> use(label(TagTypeEnum.TAG, tag), use));
        meta.getSecurity().forEach(label -> use(label(TagTypeEnum.SECURITY_LABEL, label), use));
        meta.getProfile().stream()
                .map(PrimitiveType::getValue)
                .forEach(profile -> use(
                        new Label(TagTypeEnum.PROFILE, BaseHapiFhirDao.NS_JPA_PROFILE, profile, null, null, null),
                        use));
    }

    private static Label label(TagTypeEnum type, Coding coding) {
        Boolean isSelected = coding.hasUserSelectedElement()
                ? coding.getUserSelectedElement().getValue()
                : null;
        return new Label(
                type, coding.getSystem(), coding.getCode(), coding.getDisplay(), coding.getVersion(), isSelected);
    }

    private void use(Label label, Consumer<TagDefinition> use) {
        if (!label.isNothing()) {
            TagDefinition definition = known.get(label.identity());
            use.accept(definition == null ? findOrMake(label) : definition);
        }
    }

    private synchronized TagDefinition findOrMake(Label label) {
        return known.computeIfAbsent(
                label.identity(),
                identity -> Objects.requireNonNull(transaction.execute(status -> {
                    List<TagDefinition> found = definitions.findByTagTypeAndSchemeAndTermAndVersionAndUserSelected(
                            label.type(),
                            label.system(),
                            label.code(),
                            label.version(),
                            label.isSelected(),
                            Pageable.ofSize(1));
                    return found.isEmpty() ? definitions.save(make(label)) : found.get(0);
                })));
    }

    private static TagDefinition make(Label label) {
        TagDefinition definition = new TagDefinition(label.type(), label.system(), label.code(), label.display());
        definition.setVersion(label.version());
        definition.setUserSelected(label.isSelected());
        return definition;
    }
}

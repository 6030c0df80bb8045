package cn.medalliance.risk.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.risk.model.RiskLevel;
import cn.medalliance.risk.model.RiskResources;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.jspecify.annotations.Nullable;

/**
 * The level that an enrolment learns from the server's assessments. What somebody else gave it is raised and never lowered; what the
 * server gave it follows.
 */
final class EnrolmentLevels {

    private final OwnStore store;
    private final GuideWords words;
    private final String extension;

    EnrolmentLevels(OwnStore store, GuideWords words) {
        this.store = store;
        this.words = words;
        extension = words.structure("risk-level");
    }

    /**
     * A version of a resource since which it has said something, without a break until now.
     *
     * @param before the version that said something else; null when there is none
     */
    private record Since<T>(T first, @Nullable T before) {}

    /** @param before the assessment that this level replaces; null when there was none */
    void tell(RiskLevel level, @Nullable RiskAssessment before, EpisodeOfCare read) {
        EpisodeOfCare enrolment = renewed(read);
        RiskLevel present = levelOf(enrolment);
        boolean isLeft = present != null
                && (present == level || present.compareTo(level) > 0 && (before == null || !isOf(before, enrolment)));
        if (isLeft) {
            return;
        }
        CodeableConcept said = words.concept("mca-risk-level", level.code());
        Extension there = enrolment.getExtensionByUrl(extension);
        if (there == null) {
            enrolment.addExtension(extension, said);
        } else {
            there.setValue(said);
        }
        store.update(enrolment);
    }

    /** An assessment was a mistake: the enrolment says again what it said before the server gave it this level. */
    void takeBack(RiskAssessment wrong, EpisodeOfCare read) {
        EpisodeOfCare enrolment = renewed(read);
        if (!isOf(wrong, enrolment)) {
            return;
        }
        EpisodeOfCare before = since(enrolment, levelOf(enrolment)).before();
        enrolment.getExtension().removeIf(said -> extension.equals(said.getUrl()));
        if (before != null && before.hasExtension(extension)) {
            enrolment.addExtension(before.getExtensionByUrl(extension).copy());
        }
        store.update(enrolment);
    }

    /** Whether the enrolment has its level of this assessment: nobody gave it the same before. */
    private boolean isOf(RiskAssessment assessment, EpisodeOfCare enrolment) {
        RiskLevel level = RiskResources.levelOf(assessment).orElse(null);
        if (level == null || levelOf(enrolment) != level) {
            return false;
        }
        RiskAssessment assessed = since(
                        assessment, earlier -> RiskResources.levelOf(earlier).orElse(null) == level)
                .first();
        return !since(enrolment, level)
                .first()
                .getMeta()
                .getLastUpdated()
                .before(assessed.getMeta().getLastUpdated());
    }

    private Since<EpisodeOfCare> since(EpisodeOfCare enrolment, @Nullable RiskLevel level) {
        return since(enrolment, earlier -> levelOf(earlier) == level);
    }

    @SuppressWarnings("unchecked") // a version is of the type of its resource
    private <T extends Resource> Since<T> since(T now, Predicate<T> says) {
        T first = now;
        for (long version = now.getIdElement().getVersionIdPartAsLong() - 1; version > 0; version--) {
            Optional<Resource> earlier =
                    store.read(new IdType(now.fhirType(), now.getIdElement().getIdPart(), Long.toString(version)));
            if (earlier.isEmpty()) {
                break;
            }
            if (!says.test((T) earlier.get())) {
                return new Since<>(first, (T) earlier.get());
            }
            first = (T) earlier.get();
        }
        return new Since<>(first, null);
    }

    private EpisodeOfCare renewed(EpisodeOfCare read) {
        return store.renewed(EpisodeOfCare.class, read.getIdElement().getIdPart())
                .orElse(read);
    }

    private @Nullable RiskLevel levelOf(EpisodeOfCare enrolment) {
        Extension there = enrolment.getExtensionByUrl(extension);
        return there != null && there.getValue() instanceof CodeableConcept concept
                ? RiskLevel.of(String.valueOf(concept.getCodingFirstRep().getCode()))
                        .orElse(null)
                : null;
    }
}

package cn.medalliance.prescribing.model;

import cn.medalliance.mappings.text.LooseText;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a medicine is known by.
 *
 * @param atc its ATC codes
 * @param codes all its codes, as system and code
 * @param text its name for comparison; empty when it has none
 * @param name its name for people
 */
record Medicine(Set<String> atc, Set<String> codes, String text, String name) {

    static final String ATC = "http://www.whocc.no/atc";

    /** The length of an ATC code of a chemical substance, and of its group. */
    private static final int SUBSTANCE = 7;

    private static final int GROUP = 5;

    static Medicine of(@Nullable Type medication) {
        if (!(medication instanceof CodeableConcept concept)) {
            return new Medicine(Set.of(), Set.of(), "", "");
        }
        Set<String> atc = concept.getCoding().stream()
                .filter(coding -> ATC.equals(coding.getSystem()) && coding.getCode() != null)
                .map(Coding::getCode)
                .collect(Collectors.toSet());
        Set<String> codes = concept.getCoding().stream()
                .filter(coding -> coding.getSystem() != null && coding.getCode() != null)
                .map(coding -> coding.getSystem() + "|" + coding.getCode())
                .collect(Collectors.toSet());
        String text = concept.getText() == null ? "" : concept.getText();
        String name = !text.isEmpty()
                ? text
                : concept.getCoding().stream()
                        .map(Coding::getDisplay)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        return new Medicine(atc, codes, LooseText.key(text), name);
    }

    boolean isOf(Collection<String> beginnings) {
        return atc.stream().anyMatch(code -> beginnings.stream().anyMatch(code::startsWith));
    }

    /** The same substance, or under the same code or name. */
    boolean isSame(Medicine other) {
        return !Collections.disjoint(codes, other.codes)
                || share(other, SUBSTANCE)
                || !text.isEmpty() && text.equals(other.text);
    }

    /** Another substance of the same chemical group. */
    boolean isOfSameGroup(Medicine other) {
        return share(other, GROUP);
    }

    private boolean share(Medicine other, int length) {
        return atc.stream()
                .filter(code -> code.length() >= length)
                .map(code -> code.substring(0, length))
                .anyMatch(code -> other.atc.stream().anyMatch(theirs -> theirs.startsWith(code)));
    }
}

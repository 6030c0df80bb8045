package cn.medalliance.prescribing.model;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a review finds.
 *
 * @param issue the code of mca-rx-issue
 * @param rule the table of the guide and its row that say so, such as {@code thresholds#longrx.remind}; empty when it is plain
 * @param severity FHIR detectedissue-severity
 * @param detail a sentence, Chinese and English
 * @param implicated what else is about it, beside the prescription
 */
public record Finding(String issue, String rule, String severity, String detail, List<Reference> implicated) {

    public Finding {
        implicated = List.copyOf(implicated);
    }
}

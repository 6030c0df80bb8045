package cn.medalliance.fhir.validation;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How writes are checked.
 *
 * @param profiles which profile a resource must meet
 * @param issues issues told of one resource at the most
 * @param threads how many entries of one Bundle are checked at the same time
 * @param quick whether HL7's validator is asked only about what is not like something that it found clean
 * @param spotCheck one of so many resources is given to HL7's validator all the same, beside its request; 0 when none is
 */
@Validated
@ConfigurationProperties("medalliance.validation")
public record ValidationProperties(
        @DefaultValue("guide") Profiles profiles,
        @DefaultValue("50") @Min(1) int issues,
        @DefaultValue("4") @Min(1) int threads,
        @DefaultValue("true") boolean quick,
        @DefaultValue("1000") @Min(0) int spotCheck) {

    /** Which profile a resource must meet; checking is never off. */
    public enum Profiles {
        /** The guide's profile for the resource's type and category, and whatever it declares. */
        GUIDE,
        /** The base specification, and whatever {@code meta.profile} declares. */
        DECLARED
    }
}

package cn.medalliance.mappings.rules;

import java.util.List;
import org.hl7.fhir.r4.model.Base;

/** A part of a compiled invariant. */
@FunctionalInterface
interface Step {

    /**
     * What it finds. Lists and values that are found belong to whoever made them: nothing may be changed in them.
     *
     * @param self what {@code $this} is
     * @param resource what {@code %resource} is
     * @throws LeftToReference when FHIRPath's answer for these values is not known here
     */
    List<Base> of(Base self, Base resource);
}

package cn.medalliance.mappings.transaction;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * A FHIRPath patch that sets elements: the old value goes and the new one comes, whether there was one or not, so that applying it again
 * changes nothing (FHIR R4, 3.1.0.9.3). For one thread.
 */
public final class PathPatch {
    private final Parameters patch = new Parameters();

    /**
     * Sets an element.
     *
     * @param parent the path of what has it, such as {@code Task}
     * @param old the path of what goes
     * @param name the element's
     * @return the part that takes the new value
     */
    public ParametersParameterComponent set(String parent, String old, String name) {
        operation("delete", old);
        ParametersParameterComponent add = operation("add", parent);
        add.addPart().setName("name").setValue(new StringType(name));
        return add.addPart().setName("value");
    }

    /** All that was set. */
    public Parameters parameters() {
        return patch;
    }

    private ParametersParameterComponent operation(String type, String path) {
        ParametersParameterComponent operation = patch.addParameter().setName("operation");
        operation.addPart().setName("type").setValue(new CodeType(type));
        operation.addPart().setName("path").setValue(new StringType(path));
        return operation;
    }
}

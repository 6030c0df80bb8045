package cn.medalliance.fhir.validation;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.fhirpath.IHostApplicationServices;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManager;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * HL7's validator, which reads decimals without an exponent. Its own reader fails on the plus sign of {@code 1e+3}, and the
 * validator passes over least and greatest values when it does. Both ways of writing are the same number.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/datatypes.html#decimal">R4 decimal</a>.
 */
final class PlainDecimalValidator extends InstanceValidator {

    /** As of JSON bodies: a few characters would become gigabytes. */
    private static final int LARGEST_EXPONENT = 100;

    PlainDecimalValidator(
            IWorkerContext definitions,
            IHostApplicationServices services,
            XVerExtensionManager extensions,
            ValidatorSession session,
            ValidatorSettings settings) {
        super(definitions, services, extensions, session, settings);
    }

    @Override
    public void validate(
            Object appContext,
            List<ValidationMessage> messages,
            String path,
            Element element,
            List<StructureDefinition> profiles) {
        writePlainly(element);
        super.validate(appContext, messages, path, element, profiles);
    }

    private static void writePlainly(Element element) {
        if ("decimal".equals(element.fhirType()) && element.hasValue()) {
            element.setValue(plain(element.getValue()));
        }
        if (element.hasChildren()) {
            element.getChildren().forEach(PlainDecimalValidator::writePlainly);
        }
    }

    private static String plain(String value) {
        if (value.indexOf('e') < 0 && value.indexOf('E') < 0) {
            return value;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException wrong) {
            return value; // The validator says so.
        }
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "a number with an exponent beyond " + LARGEST_EXPONENT);
        }
        return number.toPlainString();
    }
}

package cn.medalliance.interactions;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.OidType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.UriType;

/**
 * The least that a resource of a type may say by the base specification: every required element, filled with something of
 * its data type, and nothing else. References name nobody, so that nothing else has to be stored first.
 */
final class MinimalResources {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final FhirContext fhirContext;

    MinimalResources(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    Resource build(String type) {
        Resource resource = (Resource) fhirContext.getResourceDefinition(type).newInstance();
        fill(fhirContext.getResourceDefinition(type), resource);
        return resource;
    }

    private void fill(BaseRuntimeElementCompositeDefinition<?> definition, IBase parent) {
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            if (child.getMin() > 0) {
                child.getMutator().addValue(parent, value(child));
            }
        }
    }

    private IBase value(BaseRuntimeChildDefinition child) {
        String name = child.getValidChildNames().stream().sorted().findFirst().orElseThrow();
        BaseRuntimeElementDefinition<?> definition = child.getChildByName(name);
        Object arguments = child.getInstanceConstructorArguments();
        IBase value = arguments == null ? definition.newInstance() : definition.newInstance(arguments);
        if (value instanceof Enumeration<?> code) {
            fillFirstCode(code);
        } else if (value instanceof IPrimitiveType<?> primitive) {
            primitive.setValueAsString(text(primitive));
        } else if (!fillDataType(value) && definition instanceof BaseRuntimeElementCompositeDefinition<?> part) {
            fill(part, value);
        }
        return value;
    }

    private static <T extends Enum<?>> void fillFirstCode(Enumeration<T> code) {
        Class<?> factory = code.getEnumFactory().getClass();
        String name = factory.getName().substring(0, factory.getName().length() - "EnumFactory".length());
        try {
            for (Object constant : Class.forName(name).getEnumConstants()) {
                String text = (String) constant.getClass().getMethod("toCode").invoke(constant);
                if (text != null && !text.equals("?")) {
                    code.setValueAsString(text);
                    return;
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(IPrimitiveType<?> primitive) {
        if (primitive instanceof BooleanType) {
            return "true";
        }
        if (primitive instanceof IntegerType) {
            return "1";
        }
        if (primitive instanceof DecimalType) {
            return "1.0";
        }
        if (primitive instanceof DateType) {
            return "2025-06-15";
        }
        if (primitive instanceof DateTimeType || primitive instanceof InstantType) {
            return "2025-06-15T08:30:00+08:00";
        }
        if (primitive instanceof Base64BinaryType) {
            return "5Yy7";
        }
        if (primitive instanceof IdType) {
            return "minimal";
        }
        if (primitive instanceof OidType) {
            return "urn:oid:2.16.156.10011.1.3";
        }
        if (primitive instanceof UriType) {
            return "http://minimal.example/" + NUMBER.incrementAndGet();
        }
        return "minimal";
    }

    private static boolean fillDataType(IBase value) {
        if (value instanceof CodeableConcept concept) {
            concept.setText("最少 minimal");
        } else if (value instanceof Coding coding) {
            coding.setSystem("http://minimal.example/codes").setCode("minimal");
        } else if (value instanceof Reference reference) {
            reference.setDisplay("某处 somewhere");
        } else if (value instanceof Identifier identifier) {
            identifier.setSystem("http://minimal.example/numbers").setValue(Integer.toString(NUMBER.incrementAndGet()));
        } else if (value instanceof Period period) {
            period.setStartElement(new DateTimeType("2025-06-15"));
        } else if (value instanceof Quantity quantity) {
            quantity.setValue(BigDecimal.ONE)
                    .setSystem("http://unitsofmeasure.org")
                    .setCode("1");
        } else if (value instanceof Money money) {
            money.setValue(1).setCurrency("CNY");
        } else if (value instanceof Attachment attachment) {
            attachment.setContentType("text/plain").setTitle("最少 minimal");
        } else if (value instanceof Timing timing) {
            timing.addEvent(new DateTimeType("2025-06-15").getValue());
        } else if (value instanceof ContactPoint contact) {
            contact.setSystem(ContactPoint.ContactPointSystem.PHONE).setValue("0999-5551234");
        } else if (value instanceof Expression expression) {
            expression.setLanguage("text/fhirpath").setExpression("true");
        } else if (value instanceof DataRequirement requirement) {
            requirement.setType("Observation");
        } else {
            return false;
        }
        return true;
    }
}

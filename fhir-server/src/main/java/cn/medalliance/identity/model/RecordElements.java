package cn.medalliance.identity.model;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.ContactComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The elements of a record that two records of one person may know differently. */
final class RecordElements {

    static final Repeated<Identifier> NUMBERS = new Repeated<>(
            "identifier",
            Patient::getIdentifier,
            number -> number.getSystem() + "|" + number.getValue(),
            Identifier::copy,
            number -> {},
            false);

    static final List<Repeated<?>> REPEATED = List.of(
            new Repeated<>(
                    "name",
                    Patient::getName,
                    name -> name.hasText() ? name.getText() : name.getNameAsSingleString(),
                    HumanName::copy,
                    name -> name.setUse(NameUse.OLD),
                    true),
            new Repeated<>(
                    "telecom",
                    Patient::getTelecom,
                    point -> String.valueOf(point.getValue()),
                    ContactPoint::copy,
                    point -> point.setUse(ContactPointUse.OLD),
                    true),
            new Repeated<>(
                    "address",
                    Patient::getAddress,
                    address -> String.valueOf(address.getText()),
                    Address::copy,
                    address -> address.setUse(AddressUse.OLD),
                    true),
            new Repeated<>(
                    "contact",
                    Patient::getContact,
                    contact -> contact.getName().getText() + " "
                            + contact.getTelecom().stream()
                                    .map(ContactPoint::getValue)
                                    .collect(Collectors.joining(" ")),
                    ContactComponent::copy,
                    contact -> {},
                    false),
            new Repeated<>(
                    "generalPractitioner",
                    Patient::getGeneralPractitioner,
                    RecordElements::text,
                    Reference::copy,
                    doctor -> {},
                    false));

    static final List<Single<?>> SINGLE = List.of(
            new Single<>("gender", Patient::getGenderElement, Patient::setGenderElement),
            new Single<>("birthDate", Patient::getBirthDateElement, Patient::setBirthDateElement),
            new Single<>("deceased", Patient::getDeceased, Patient::setDeceased),
            new Single<>("maritalStatus", Patient::getMaritalStatus, Patient::setMaritalStatus),
            new Single<>("multipleBirth", Patient::getMultipleBirth, Patient::setMultipleBirth),
            new Single<>("managingOrganization", Patient::getManagingOrganization, Patient::setManagingOrganization));

    private RecordElements() {}

    /**
     * One of which a record has several.
     *
     * @param key equal in two that say the same
     * @param old marks one as what counts no more
     * @param mayConflict whether to have another is worth telling
     */
    record Repeated<T extends Base>(
            String name,
            Function<Patient, List<T>> in,
            Function<T, String> key,
            Function<T, T> copy,
            Consumer<T> old,
            boolean mayConflict) {}

    /** One of which a record has one. */
    record Single<T extends Type>(
            String name, Function<Patient, @Nullable T> get, BiConsumer<Patient, @Nullable T> set) {}

    @SuppressWarnings("unchecked")
    static <T extends Type> T copy(T value) {
        return (T) value.copy();
    }

    /** Whether an element is known at all; that a sex is unknown says nothing. */
    static boolean says(@Nullable Base value) {
        return value != null && !value.isEmpty() && !"unknown".equals(value.primitiveValue());
    }

    /** What a value says, as people read it and as two values are compared. */
    static String text(Base value) {
        if (value instanceof Extension extension) {
            return extension.hasValue()
                    ? text(extension.getValue())
                    : extension.getExtension().stream()
                            .map(RecordElements::text)
                            .collect(Collectors.joining(" "));
        } else if (value instanceof CodeableConcept concept) {
            return concept.hasCoding()
                    ? concept.getCoding().stream().map(RecordElements::text).collect(Collectors.joining(" "))
                    : String.valueOf(concept.getText());
        } else if (value instanceof Coding coding) {
            return String.valueOf(coding.getCode());
        } else if (value instanceof Reference reference) {
            return reference.hasReference()
                    ? reference.getReferenceElement().toUnqualifiedVersionless().getValue()
                    : reference.getIdentifier().getSystem() + "|"
                            + reference.getIdentifier().getValue();
        }
        return String.valueOf(value.primitiveValue());
    }
}

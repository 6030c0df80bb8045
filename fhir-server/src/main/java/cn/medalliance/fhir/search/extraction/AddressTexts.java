package cn.medalliance.fhir.search.extraction;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Address;

/**
 * Addresses by their text. FHIR lets a search by {@code address} match the text, too; HAPI looks only into the parts, which a Chinese
 * address, written as one line of text, often does not have.
 */
final class AddressTexts {

    private AddressTexts() {}

    /** Whether a parameter's path yields whole addresses. */
    static boolean isOf(String path) {
        return path.endsWith(".address");
    }

    /** The same addresses, and for each text one of which it is a line. */
    static List<IBase> shown(List<? extends IBase> values) {
        List<IBase> shown = new ArrayList<>(values);
        for (IBase value : values) {
            if (value instanceof Address address && address.hasText()) {
                shown.add(new Address().addLine(address.getText()));
            }
        }
        return shown;
    }
}

package cn.medalliance.prescribing;

import java.util.List;
import org.hl7.fhir.r4.model.Type;

/** What organisations stock, for other features; read by the server itself, since everybody may know it. */
public interface Formularies {

    /**
     * A medicine that an organisation does not stock.
     *
     * @param medicine its name
     * @param sentence Chinese and English, with what it has instead
     */
    record Unstocked(String medicine, String sentence) {}

    /**
     * Those of some medicines that an organisation does not stock; none when nobody says what anybody stocks.
     *
     * @param organization its id
     */
    List<Unstocked> unstocked(String organization, List<Type> medicines);
}

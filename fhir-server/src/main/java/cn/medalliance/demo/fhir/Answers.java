package cn.medalliance.demo.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Writes answers into a form: first a block, then its answers. */
final class Answers {
    private final Words words;
    private final Supplier<QuestionnaireResponseItemComponent> newBlock;
    private List<QuestionnaireResponseItemComponent> open = new ArrayList<>();

    Answers(Words words, QuestionnaireResponse response) {
        this.words = words;
        this.newBlock = response::addItem;
    }

    private Answers(Words words, QuestionnaireResponseItemComponent group) {
        this.words = words;
        this.newBlock = group::addItem;
        this.open = group.getItem();
    }

    void block(String linkId, String text) {
        open = newBlock.get().setLinkId(linkId).setText(text).getItem();
    }

    /** A group of answers inside the block. */
    void group(String linkId, Consumer<Answers> content) {
        QuestionnaireResponseItemComponent group = new QuestionnaireResponseItemComponent().setLinkId(linkId);
        content.accept(new Answers(words, group));
        open.add(group);
    }

    void whole(String linkId, int value) {
        answer(linkId, new IntegerType(value));
    }

    void number(String linkId, BigDecimal value) {
        answer(linkId, new DecimalType(value));
    }

    void day(String linkId, LocalDate day) {
        answer(linkId, Times.day(day));
    }

    void text(String linkId, String text) {
        answer(linkId, new StringType(text));
    }

    void yes(String linkId, boolean value) {
        answer(linkId, new BooleanType(value));
    }

    void choice(String linkId, String codeSystem, String code) {
        answer(linkId, words.coding(codeSystem, code));
    }

    void choices(String linkId, String codeSystem, List<String> codes) {
        codes.forEach(code -> choice(linkId, codeSystem, code));
    }

    void reference(String linkId, String type, String key) {
        answer(linkId, words.to(type, key));
    }

    /** A question that is answered again gets one more answer, not one more item. */
    private void answer(String linkId, Type value) {
        QuestionnaireResponseItemComponent last = open.isEmpty() ? null : open.get(open.size() - 1);
        if (last == null || !last.getLinkId().equals(linkId)) {
            last = new QuestionnaireResponseItemComponent().setLinkId(linkId);
            open.add(last);
        }
        last.addAnswer().setValue(value);
    }
}

package cn.medalliance.mappings.rules;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;

/** The elements of a name. */
record Child(Step parent, String name, int hash) implements Step {

    @Override
    public List<Base> of(Base self, Base resource) {
        List<Base> parents = parent.of(self, resource);
        if (parents.isEmpty()) {
            return Values.NONE;
        }
        if (parents.size() == 1) {
            return whole(parents.get(0).getProperty(hash, name, false));
        }
        List<Base> found = new ArrayList<>();
        for (Base each : parents) {
            found.addAll(whole(each.getProperty(hash, name, false)));
        }
        return found;
    }

    private static List<Base> whole(Base[] elements) {
        if (elements == null || elements.length == 0) {
            return Values.NONE;
        }
        if (elements.length == 1) {
            return elements[0] == null ? Values.NONE : List.of(elements[0]);
        }
        List<Base> found = new ArrayList<>(elements.length);
        for (Base element : elements) {
            if (element != null) {
                found.add(element);
            }
        }
        return found;
    }
}

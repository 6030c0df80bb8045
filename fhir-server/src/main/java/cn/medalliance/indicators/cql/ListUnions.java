package cn.medalliance.indicators.cql;

import org.cqframework.cql.cql2elm.tracking.Trackable;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.cql.model.DataType;
import org.hl7.cql.model.ListType;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Union;

/**
 * Tells the engine that what a library unites are lists: nothing united with nothing is then an empty list. The translator leaves the type
 * in memory alone, and ELM that was read lacks it. The guide's CQL unites nothing else.
 */
final class ListUnions extends BaseElmLibraryVisitor<Boolean, Boolean> {

    private static final ListType LIST = new ListType(DataType.Companion.getANY());

    static void tell(Library library) {
        new ListUnions().visitLibrary(library, true);
    }

    @Override
    protected Boolean defaultResult(Element element, Boolean context) {
        return context;
    }

    @Override
    public Boolean visitUnion(Union union, Boolean context) {
        Trackable.INSTANCE.setResultType(union, LIST);
        return super.visitUnion(union, context);
    }
}

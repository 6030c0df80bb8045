package cn.medalliance.security.deidentification;

import cn.medalliance.security.caller.Caller;

/** The way back from the ids under which resources were shown, for what is kept and read by others than who saw them. */
public interface OwnIds {

    /**
     * A text of a request, such as a reference or a query, with the resources' own ids in the place of those under which they
     * were shown.
     *
     * @param caller whose request it is
     */
    String in(Caller caller, String text);
}

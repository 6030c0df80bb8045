package cn.medalliance.views.model;

import java.util.List;
import java.util.stream.Collectors;

/** A view definition cannot be run; all faults that were found. */
public final class InvalidViewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ViewFault> faults;

    InvalidViewException(List<ViewFault> faults) {
        super(faults.stream()
                .map(fault -> fault.element() + ": " + fault.detail())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<ViewFault> faults() {
        return faults;
    }
}

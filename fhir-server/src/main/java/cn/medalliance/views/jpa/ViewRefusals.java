package cn.medalliance.views.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.views.model.InvalidViewException;
import cn.medalliance.views.model.ViewEvaluationException;
import cn.medalliance.views.model.ViewFault;
import java.util.List;
import java.util.stream.Collectors;

/** What clients read of a definition that cannot be run: the first fault's rule and place, and all of them as text. */
final class ViewRefusals {

    private ViewRefusals() {}

    static Refusal of(InvalidViewException invalid) {
        return of(invalid.faults());
    }

    static Refusal of(List<ViewFault> faults) {
        ViewFault first = faults.get(0);
        String detail = faults.size() == 1
                ? first.detail()
                : faults.stream()
                        .map(fault -> fault.element() + ": " + fault.detail())
                        .collect(Collectors.joining("; "));
        return Refusal.ofRule(ErrorCode.INVALID_VIEW, first.problem().rule(), detail, first.element());
    }

    static Refusal of(ViewEvaluationException unfit) {
        return Refusal.ofRule(
                ErrorCode.INVALID_VIEW, "view-evaluation", String.valueOf(unfit.getMessage()), unfit.element());
    }
}

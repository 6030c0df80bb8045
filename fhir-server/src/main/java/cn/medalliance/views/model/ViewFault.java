package cn.medalliance.views.model;

/**
 * One fault of a view definition.
 *
 * @param element where, such as {@code ViewDefinition.select[0].column[1].path}
 * @param detail what in particular, for who wrote the definition
 */
public record ViewFault(ViewProblem problem, String element, String detail) {}

/**
 * The guide's forms put to use: {@code Questionnaire/$populate} fills in what the record knows, {@code
 * QuestionnaireResponse/$extract} makes resources of what was filled in. What becomes what, and by which rules it is judged,
 * stands in the guide; the rules are in {@code model}, begin at {@code model.Extraction}. All reading and writing is the
 * caller's own.
 */
@NullMarked
package cn.medalliance.forms;

import org.jspecify.annotations.NullMarked;

/**
 * The guide's follow-up forms as the library uses them: which questions there are, what an answer may be, what it is
 * called as an Observation.
 *
 * <p>Begin at {@code Form}. An {@code AnswerReader} turns cells into {@code FormAnswers}; from those come the
 * QuestionnaireResponse and, by {@code ObservationExtraction}, the Observations. Everything a form says, limits,
 * units and codes, is read from the Questionnaire. Nothing here knows a vendor.
 */
@NullMarked
package cn.medalliance.mappings.form;

import org.jspecify.annotations.NullMarked;

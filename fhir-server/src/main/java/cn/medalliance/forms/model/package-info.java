/**
 * What a filled-in form says and what follows from it: resources, the rules' own conclusion beside the recorded one, a
 * referral to propose, values that seem copied. Begin at {@code Extraction}.
 */
@NullMarked
package cn.medalliance.forms.model;

import org.jspecify.annotations.NullMarked;

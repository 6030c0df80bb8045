/**
 * Breaking the glass: in an emergency an organisation sees a patient to whom it stands in no relation, or that a Consent
 * takes away from it, for a few hours; it is recorded with its reason and reviewed. Begin at {@code BreakGlass}; who wants
 * to hear of it listens to {@code BreakGlassEvent}.
 */
@NullMarked
package cn.medalliance.security.emergency;

import org.jspecify.annotations.NullMarked;

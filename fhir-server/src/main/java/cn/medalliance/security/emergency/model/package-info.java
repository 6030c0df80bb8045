/** What is known of a use of the break-glass, and when one may be: {@code BreakGlassUse}, {@code BreakGlassRules}. */
@NullMarked
package cn.medalliance.security.emergency.model;

import org.jspecify.annotations.NullMarked;

/**
 * What those see who may look at everybody but at nobody in particular: people without what tells who they are. {@code model}
 * has the rules as tables, {@code jpa} holds every request to them. Begin at {@code jpa.DeidentificationInterceptor}; the
 * purpose for which somebody sees people as they are is {@code IdentifiedPurpose}.
 */
@NullMarked
package cn.medalliance.security.deidentification;

import org.jspecify.annotations.NullMarked;

/** What a Provenance says, and which ones a request needs. Begin at {@code Provenances}. */
@NullMarked
package cn.medalliance.provenance.model;

import org.jspecify.annotations.NullMarked;

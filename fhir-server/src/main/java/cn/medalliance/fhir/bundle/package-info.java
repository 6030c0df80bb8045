/**
 * Batches and transactions. A batch's entry is a request like any other and goes through the same door ({@link
 * cn.medalliance.fhir.bundle.InnerCalls}); a transaction's entries are checked before anything is stored, its reads see
 * its writes, and what fails leaves nothing and is named by its entry. Begin at {@link
 * cn.medalliance.fhir.bundle.BundleInterceptor}. Operations that read and write on behalf of their caller do it by {@link
 * cn.medalliance.fhir.bundle.CallerCalls}.
 */
@NullMarked
package cn.medalliance.fhir.bundle;

import org.jspecify.annotations.NullMarked;

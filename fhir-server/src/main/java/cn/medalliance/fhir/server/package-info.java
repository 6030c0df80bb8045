/** The REST face: servlet, providers, error answers, limits, capability statement. */
@NullMarked
package cn.medalliance.fhir.server;

import org.jspecify.annotations.NullMarked;

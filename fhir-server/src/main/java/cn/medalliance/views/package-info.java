/**
 * Tables of what is stored: SQL on FHIR's view definitions, the guide's and clients' own. What turns a resource into rows is
 * {@code .model}.
 */
@NullMarked
package cn.medalliance.views;

import org.jspecify.annotations.NullMarked;

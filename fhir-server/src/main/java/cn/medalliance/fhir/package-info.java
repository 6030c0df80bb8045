/** HAPI wiring and nothing clinical: storage, server, search, validation, the guide, text. */
@NullMarked
package cn.medalliance.fhir;

import org.jspecify.annotations.NullMarked;

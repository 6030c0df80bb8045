/**
 * What a search may ask: names, modifiers, chains and values of its parameters, judged before HAPI reads them. {@link
 * cn.medalliance.fhir.search.rules.SearchRules} is the place to begin. HAPI drops much of what it does not understand and
 * answers another question than was asked.
 */
@NullMarked
package cn.medalliance.fhir.search.rules;

import org.jspecify.annotations.NullMarked;

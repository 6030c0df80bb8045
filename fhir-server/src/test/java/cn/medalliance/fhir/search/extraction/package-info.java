@NullMarked
package cn.medalliance.fhir.search.extraction;

import org.jspecify.annotations.NullMarked;

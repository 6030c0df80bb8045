/**
 * View definitions over HTTP: {@code /ViewDefinition} and {@code $viewdefinition-run} over what is stored. Begin at {@code
 * ViewAddressFilter}, which gives both an address that HAPI knows, and {@code ViewRunProvider}.
 */
@NullMarked
package cn.medalliance.views.jpa;

import org.jspecify.annotations.NullMarked;

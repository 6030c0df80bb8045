package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.server.IResourceProvider;

/**
 * A provider of a feature that answers for a type which HAPI does not store. It stands in the place of HAPI's own; whoever
 * publishes it also sees to it that nothing of the type is stored and that no search goes through it.
 */
public interface OwnType extends IResourceProvider {}

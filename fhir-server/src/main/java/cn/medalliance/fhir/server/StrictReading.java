package cn.medalliance.fhir.server;

/** How bodies are read: both languages without forgiveness. */
public record StrictReading(StrictJson json, StrictXml xml) {}

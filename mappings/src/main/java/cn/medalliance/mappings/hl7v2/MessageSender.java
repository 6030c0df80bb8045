package cn.medalliance.mappings.hl7v2;

import cn.medalliance.mappings.resident.ResidentMatch;
import org.hl7.fhir.r4.model.Reference;

/** Who sends a message, and about which resident. */
record MessageSender(Reference organization, ResidentMatch resident) {}

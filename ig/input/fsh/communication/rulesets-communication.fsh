Alias: $ParticipationMode = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode

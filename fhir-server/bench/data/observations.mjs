// Observations of the kinds that the bench writes and asks for.
export const LOINC = 'http://loinc.org';
export const PANEL = '85354-9';
export const WEIGHT = '29463-7';
export const GLUCOSE = '14770-2';
export const HBA1C = '4548-4';

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';
const UCUM = 'http://unitsofmeasure.org';
const DISPLAY = {
  [PANEL]: 'Blood pressure panel with all children optional',
  '8480-6': 'Systolic blood pressure',
  '8462-4': 'Diastolic blood pressure',
  [WEIGHT]: 'Body weight',
  [GLUCOSE]: 'Fasting glucose [Moles/volume] in Capillary blood by Glucometer',
  [HBA1C]: 'Hemoglobin A1c/Hemoglobin.total in Blood',
};

const code = loinc => ({ coding: [{ system: LOINC, code: loinc, display: DISPLAY[loinc] }] });
const amount = (value, unit, ucum = unit) => ({ value, unit, system: UCUM, code: ucum });

/** An Observation without a value. Who, when and by whom stand in `context`, with an id where it has one. */
const observation = (category, loinc, { id, patient, time, performers }) => ({
  resourceType: 'Observation',
  ...(id && { id }),
  status: 'final',
  category: [{ coding: [{ system: CATEGORY, code: category }] }],
  code: code(loinc),
  subject: { reference: `Patient/${patient}` },
  effectiveDateTime: time,
  performer: performers.map(reference => ({ reference })),
});

export const pressure = (context, systolic, diastolic) => ({
  ...observation('vital-signs', PANEL, context),
  component: [
    { code: code('8480-6'), valueQuantity: amount(systolic, 'mmHg', 'mm[Hg]') },
    { code: code('8462-4'), valueQuantity: amount(diastolic, 'mmHg', 'mm[Hg]') },
  ],
});

export const weight = (context, kilograms) => ({
  ...observation('vital-signs', WEIGHT, context),
  valueQuantity: amount(kilograms, 'kg'),
});

export const glucose = (context, value) => ({
  ...observation('laboratory', GLUCOSE, context),
  valueQuantity: amount(value, 'mmol/L'),
});

export const hba1c = (context, percent) => ({
  ...observation('laboratory', HBA1C, context),
  valueQuantity: amount(percent, '%'),
});

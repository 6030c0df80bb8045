// What is known of the data without asking a server: the right answers to every question.
import { GLUCOSE, HBA1C, LOINC, PANEL } from './observations.mjs';

/** Of the patients with follow-ups every tenth is written to and never asked about, so that answers stay known. */
const RESERVED = 10;
/** Types of which every resource with a patient as its subject lies in the patient's compartment. */
const COMPARTMENT = new Set([
  'Observation', 'Condition', 'CarePlan', 'Encounter', 'MedicationRequest', 'Goal', 'ServiceRequest',
]);

const kind = observation => (observation.code.coding ?? []).map(each => `${each.system}|${each.code}`).sort().join(',');
/** Whether one of some concepts has a code. */
export const has = (concepts, code) =>
  (concepts ?? []).some(each => (each.coding ?? []).some(one => one.code === code));
const subject = resource => (resource.subject ?? resource.patient)?.reference?.replace('Patient/', '');

/** One patient's share of what is known. */
class Person {
  constructor(patient) {
    this.id = patient.id;
    const number = patient.identifier?.find(each => each.system && each.value);
    this.identifier = number && `${number.system}|${number.value}`;
    this.observations = [];
    this.plans = [];
    this.compartment = [];
  }

  /** Observations with this code, the latest first, as `{id, time}`. */
  latest(code) {
    return this.observations.filter(each => each.code === code).sort((a, b) => b.time - a.time);
  }

  /** The ids of the newest vital sign of each kind, with those of equal time. */
  newestVitalSigns() {
    const newest = new Map();
    const signs = this.observations.filter(each => each.isVitalSign);
    for (const { kind: of, time } of signs) {
      newest.set(of, Math.max(time, newest.get(of) ?? 0));
    }
    return signs.filter(each => each.time === newest.get(each.kind)).map(each => each.id);
  }

  activePlans() {
    return this.plans.filter(each => each.status === 'active');
  }
}

export class Facts {
  constructor(all) {
    this.resources = all.length;
    this.ids = new Map();
    this.people = new Map();
    this.values = new Map();
    this.surveys = new Set();
    this.organizations = [];
    for (const { resource } of all) {
      this.ids.set(resource.resourceType, (this.ids.get(resource.resourceType) ?? new Set()).add(resource.id));
      if (resource.resourceType === 'Patient') {
        this.people.set(resource.id, new Person(resource));
      } else if (resource.resourceType === 'Organization') {
        this.organizations.push(resource);
      }
    }
    all.forEach(({ resource }) => this.#take(resource));
    const followed = [...this.people.values()].filter(each => each.latest(PANEL).length > 0);
    this.reserved = followed.filter((_, number) => number % RESERVED === RESERVED - 1);
    this.asked = followed.filter((_, number) => number % RESERVED !== RESERVED - 1);
    this.planned = this.asked.filter(each => each.activePlans().length > 0);
    this.read = this.asked.flatMap(each => each.observations.map(one => ({ id: one.id, patient: each.id })));
    for (const found of this.values.values()) {
      found.sort((a, b) => a.value - b.value);
    }
  }

  #take(resource) {
    const person = this.people.get(subject(resource));
    if (!person) {
      return;
    }
    if (COMPARTMENT.has(resource.resourceType)) {
      person.compartment.push(`${resource.resourceType}/${resource.id}`);
    }
    if (resource.resourceType === 'CarePlan') {
      const conditions = (resource.addresses ?? []).map(each => each.reference);
      person.plans.push({ id: resource.id, status: resource.status, conditions });
    } else if (resource.resourceType === 'Observation') {
      const time = Date.parse(resource.effectiveDateTime);
      const code = resource.code.coding?.find(each => each.system === LOINC)?.code;
      const isVitalSign = has(resource.category, 'vital-signs');
      person.observations.push({ id: resource.id, code, time, kind: kind(resource), isVitalSign });
      if (has(resource.category, 'survey')) {
        this.surveys.add(resource.id);
      }
      if (resource.valueQuantity && code) {
        const found = this.values.get(code) ?? [];
        this.values.set(code, found);
        found.push({ id: resource.id, patient: person.id, time, value: resource.valueQuantity.value });
      }
    }
  }

  /** Observations of this code with at least this value. */
  atLeast(code, value) {
    return (this.values.get(code) ?? []).filter(each => each.value >= value);
  }

  /** The value below which this share of a code's values lies. */
  quantile(code, share) {
    const found = this.values.get(code) ?? [];
    return found.length === 0 ? 0 : found[Math.floor((found.length - 1) * share)].value;
  }

  /** The patients of whom some value of a code is at least this. */
  patientsAtLeast(code, value) {
    return new Set(this.atLeast(code, value).map(each => each.patient));
  }

  /** Observations of this code from this time on, the latest first. */
  since(code, time) {
    return (this.values.get(code) ?? []).filter(each => each.time >= time).sort((a, b) => b.time - a.time);
  }

  /** Between which times the Observations of a code lie. */
  period(code) {
    const times = this.since(code, -Infinity).map(each => each.time);
    return [times.at(-1) ?? 0, times[0] ?? 0];
  }

  /** Of what the questions need, what is missing; nothing when the data are large enough. */
  missing() {
    return [
      this.asked.length < 10 && 'ten patients with blood pressures',
      this.reserved.length < 1 && 'a patient to write to',
      this.planned.length < 1 && 'an active care plan',
      !this.values.get(GLUCOSE)?.length && 'a glucose',
      !this.values.get(HBA1C)?.length && 'an HbA1c',
    ].filter(Boolean);
  }
}

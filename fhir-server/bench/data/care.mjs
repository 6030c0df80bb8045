// Who refers and follows up in a county, and what follow-ups look like there.
import { has } from './facts.mjs';

/** The year of which an indicator is asked. */
export const MEASURED_YEAR = 2025;

const typed = (all, type) => all.map(each => each.resource).filter(each => each.resourceType === type);
/** The number by which an organisation is registered. */
export const creditCode = organization =>
  organization.identifier.find(each => each.system.endsWith('/naming/uscc')).value;
const FORM = '/Questionnaire/q-followup-htn|';

/** An organisation with all that are parts of it, at whatever depth. */
function beneath(organizations, id) {
  const parts = organizations.filter(each => each.partOf?.reference === `Organization/${id}`);
  return [id, ...parts.flatMap(part => beneath(organizations, part.id))];
}

const AGE = 35;
const years = (birth, day) =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5, 10) < birth.slice(5, 10) ? 1 : 0);

/** Residents who were managed for hypertension in the year by some organisations, aged 35 or more when that began. */
function managedOf(all, organizations) {
  const keepers = new Set(organizations.map(id => `Organization/${id}`));
  const births = new Map(typed(all, 'Patient').map(each => [`Patient/${each.id}`, each.birthDate]));
  const enrolled = typed(all, 'EpisodeOfCare').filter(
    each =>
      has(each.type, 'htn') &&
      ['active', 'onhold', 'finished'].includes(each.status) &&
      keepers.has(each.managingOrganization?.reference) &&
      each.period.start <= `${MEASURED_YEAR}-12-31` &&
      (each.period.end ?? '9999') >= `${MEASURED_YEAR}-01-01` &&
      years(births.get(each.patient.reference), each.period.start) >= AGE,
  );
  return new Set(enrolled.map(each => each.patient.reference)).size;
}

/** The community centre with the most residents, its general practitioner, the hospitals above it, forms filled in there. */
export function careOf(all) {
  const patients = typed(all, 'Patient');
  const organizations = typed(all, 'Organization');
  const keeps = ({ id }) => patients.filter(each => each.managingOrganization?.reference === `Organization/${id}`);
  const [centre] = organizations
    .filter(each => has(each.type, 'community-centre'))
    .sort((one, other) => keeps(other).length - keeps(one).length);
  const hospitals = organizations.filter(each => has(each.type, 'county-hospital'));
  const practitioner = typed(all, 'PractitionerRole').find(
    each => has(each.code, 'gp') && each.organization.reference === `Organization/${centre.id}`,
  );
  const [template] = keeps(centre);
  const here = new Set(keeps(centre).map(each => `Patient/${each.id}`));
  // A follow-up counts for an enrolment that is not over.
  const managed = new Set(
    typed(all, 'EpisodeOfCare')
      .filter(each => has(each.type, 'htn') && each.status === 'active')
      .map(each => each.patient.reference),
  );
  const followUps = typed(all, 'QuestionnaireResponse').filter(
    ({ questionnaire, subject }) =>
      questionnaire.includes(FORM) && here.has(subject?.reference) && managed.has(subject.reference),
  );
  return {
    managed: managedOf(all, beneath(organizations, centre.id)),
    centre: centre.id,
    practitioner: practitioner.id,
    hospitals: hospitals.map(each => each.id),
    template,
    followUps,
    organizations: { placer: creditCode(centre), fulfiller: creditCode(hospitals[0]) },
  };
}

// Who refers and follows up in a county, and what follow-ups look like there.
import { has } from './facts.mjs';

const typed = (all, type) => all.map(each => each.resource).filter(each => each.resourceType === type);
/** The number by which an organisation is registered. */
export const creditCode = organization =>
  organization.identifier.find(each => each.system.endsWith('/naming/uscc')).value;
const FORM = '/Questionnaire/q-followup-htn|';

/** The community centre with the most residents, its general practitioner, the hospitals above it, forms filled in there. */
export function careOf(all, facts) {
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
  const reserved = new Set(facts.reserved.map(each => `Patient/${each.id}`));
  const here = new Set(keeps(centre).map(each => `Patient/${each.id}`));
  const followUps = typed(all, 'QuestionnaireResponse').filter(
    ({ questionnaire, subject }) =>
      questionnaire.includes(FORM) && reserved.has(subject?.reference) && here.has(subject.reference),
  );
  return {
    centre: centre.id,
    practitioner: practitioner.id,
    hospitals: hospitals.map(each => each.id),
    template,
    followUps,
    organizations: { placer: creditCode(centre), fulfiller: creditCode(hospitals[0]) },
  };
}

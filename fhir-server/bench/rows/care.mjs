// The rows of care across the levels, which only our server has: referrals and follow-up forms.
import { randomUUID } from 'node:crypto';
import { MEASURED_YEAR } from '../data/care.mjs';
import { pressure } from '../data/observations.mjs';
import { residentId, residents } from '../data/residents.mjs';

const GUIDE = 'http://medalliance.example/fhir';
const RESIDENTS = 1000;
/** Residents are others each time: data that were kept hold the referrals of the time before. */
const RUN = Date.now().toString(36);
const REFERRED = `referred-${RUN}`;
const AT_ONCE = 50;
/** Nothing before these rows asks the server for what they ask, whose programs are young then. */
const WARM_TIMES = 5;
/** Between two moves of a task lie so many others: each has the version that the one before left. */
const TASKS = 400;
const DAY_MS = 86_400_000;
/** A visit of the bench is so long after one of the county's at the most. */
const DAYS = 20;
/** Until the next visit. */
const QUARTER = 84;

const concept = (system, code) => ({ coding: [{ system: `${GUIDE}/CodeSystem/${system}`, code }] });
const parameters = parameter => ({ resourceType: 'Parameters', parameter });
const entries = answer => (answer?.entry ?? []).map(entry => entry.resource).filter(Boolean);
const fulfilment = answer =>
  entries(answer.parameter ? answer.parameter.find(each => each.resource?.entry)?.resource : answer)
    .find(each => each.resourceType === 'Task' && each.code.coding.some(one => one.code === 'referral-fulfil'));

/** An emergency with the pressure that is its reason: what a referral needs at least. */
function emergency(care, patient, hospital, chance, number) {
  const measured = `urn:uuid:${randomUUID()}`;
  const place = { patient, time: new Date().toISOString(), performers: [`Organization/${care.centre}`] };
  const request = {
    resourceType: 'ServiceRequest',
    meta: { profile: [`${GUIDE}/StructureDefinition/mca-referral-request`] },
    extension: [
      {
        url: `${GUIDE}/StructureDefinition/referral-channel`,
        valueCodeableConcept: concept('mca-referral-channel', 'emergency'),
      },
    ],
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'PLAC' }] },
        system: `${GUIDE}/naming/referral-no`,
        value: `bench-${number}`,
      },
    ],
    requisition: { system: `${GUIDE}/naming/loop-id`, value: `bench-${number}` },
    status: 'draft',
    intent: 'order',
    category: [concept('mca-referral-category', 'up')],
    priority: 'stat',
    code: concept('mca-referral-service', 'emergency-care'),
    subject: { reference: `Patient/${patient}` },
    authoredOn: new Date().toISOString(),
    requester: { reference: `PractitionerRole/${care.practitioner}` },
    performer: [{ reference: `Organization/${hospital}` }],
    reasonCode: [concept('mca-referral-reason-up', 'emergency-bp')],
    reasonReference: [{ reference: measured }],
  };
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { fullUrl: `urn:uuid:${randomUUID()}`, resource: request },
      { fullUrl: measured, resource: pressure(place, chance.whole(181, 200), chance.whole(111, 120)) },
    ],
  };
  return {
    by: 'placer',
    method: 'POST',
    path: '/ServiceRequest/$submit-referral',
    body: parameters([{ name: 'referral', resource: bundle }]),
    status: 201,
    check: answer => (answer && fulfilment(answer)?.status === 'requested' ? undefined : 'no task that is sent'),
  };
}

/** Residents of their own: one is referred to one hospital once a day. */
async function bringIn(server, facts, name) {
  const all = residents(facts.care.template, RESIDENTS, name);
  for (let first = 0; first < all.length; first += AT_ONCE) {
    const entry = all.slice(first, first + AT_ONCE).map(resource => ({
      resource,
      request: { method: 'PUT', url: `Patient/${resource.id}` },
    }));
    const body = { resourceType: 'Bundle', type: 'transaction', entry };
    const { status, json } = await server.as('placer').ask({ method: 'POST', path: '', body });
    if (status !== 200) {
      throw new Error(`residents cannot be written: ${status} ${JSON.stringify(json)?.slice(0, 500)}`);
    }
  }
  return all.map(each => each.id);
}

const ids = name => Array.from({ length: RESIDENTS }, (_, number) => residentId(name, number));

const submit = {
  id: 'submit-referral',
  label: '`$submit-referral` of an emergency with its pressure',
  aim: '≥ 50/s',
  prepare: (server, facts) => bringIn(server, facts, REFERRED),
  questions: ({ care }, chance) => {
    const people = ids(REFERRED);
    let number = 0;
    return () => {
      const turn = number++;
      const hospital = care.hospitals[Math.floor(turn / people.length) % care.hospitals.length];
      return emergency(care, people[turn % people.length], hospital, chance, `s-${randomUUID()}`);
    };
  },
};

const move = ({ id, version }, businessStatus) => ({
  by: 'fulfiller',
  method: 'POST',
  path: `/Task/${id}/$transition`,
  headers: { 'If-Match': `W/"${version}"` },
  body: parameters([
    { name: 'toStatus', valueCode: 'received' },
    { name: 'businessStatus', valueCode: businessStatus },
  ]),
  check: found =>
    found && JSON.stringify(found).includes(`"${businessStatus}"`) ? undefined : `a task that is not ${businessStatus}`,
});

const transition = {
  id: 'transition',
  label: '`$transition` of a received referral',
  aim: '≥ 150/s',
  async prepare(server, facts) {
    const people = await bringIn(server, facts, `moved-${RUN}`);
    const chance = facts.chance;
    const { care } = facts;
    care.tasks ??= new Map();
    const tasks = [];
    for (const patient of people.slice(0, TASKS)) {
      const asked = emergency(care, patient, care.hospitals[0], chance, `t-${randomUUID()}`);
      const { status, json } = await server.as(asked.by).ask(asked);
      if (status !== 201) {
        throw new Error(`not referred: ${status} ${JSON.stringify(json)?.slice(0, 500)}`);
      }
      const { id, meta } = fulfilment(json);
      const first = { id, version: Number(meta.versionId) };
      const received = await server.as('fulfiller').ask(move(first, 'acknowledged'));
      if (received.status !== 200) {
        throw new Error(`not received: ${received.status} ${JSON.stringify(received.json)?.slice(0, 500)}`);
      }
      tasks.push({ id, version: first.version + 1 });
    }
    care.tasks.set(server, tasks);
  },
  questions: ({ care }, chance, server) => {
    let number = 0;
    return () => {
      const turn = number++;
      const tasks = care.tasks.get(server);
      const round = Math.floor(turn / tasks.length);
      const { id, version } = tasks[turn % tasks.length];
      return move({ id, version: version + round }, round % 2 === 0 ? 'reviewing' : 'acknowledged');
    };
  },
};

const answered = (response, linkId, answer) => {
  const seek = items => {
    for (const item of items ?? []) {
      if (item.linkId === linkId) {
        item.answer = [answer];
      }
      seek(item.item);
    }
  };
  seek(response.item);
};

/** What was answered on the form, wherever the question stands. */
const answerOf = (items, linkId) =>
  (items ?? []).reduce(
    (found, item) => found ?? (item.linkId === linkId ? item.answer?.[0] : answerOf(item.item, linkId)),
    undefined,
  );
/** Nothing of such a visit leads to another place, so that the form is the same with other pressures in range. */
const isSatisfied = response => answerOf(response.item, 'c.eval')?.valueCoding.code === '1';
const dayAfter = (day, days) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

const extract = {
  id: 'extract',
  label: '`$extract` of a hypertension follow-up, stored',
  aim: 'p50 ≤ 60 ms',
  questions: ({ care }, chance) => {
    const satisfied = care.followUps.filter(isSatisfied);
    return () => extraction(structuredClone(chance.oneOf(satisfied)), chance);
  },
};

/** The same form filled in some days later, with other pressures. */
function extraction(response, chance) {
  const first = answerOf(response.item, 'h.date').valueDate;
  const days = chance.whole(1, DAYS);
  const day = dayAfter(first, days);
  delete response.id;
  delete response.encounter;
  response.identifier.value = `bench-${randomUUID()}`;
  response.authored = `${day}T09:00:00+08:00`;
  answered(response, 'h.date', { valueDate: day });
  answered(response, 'h.next', { valueDate: dayAfter(first, days + QUARTER) });
  answered(response, 'v.sbp', { valueInteger: chance.whole(118, 138) });
  answered(response, 'v.dbp', { valueInteger: chance.whole(68, 88) });
  answered(response, 'c.eval', { valueCoding: { system: 'urn:oid:2.16.156.10011.2.3.1.150', code: '1' } });
  return {
    by: 'placer',
    method: 'POST',
    path: '/QuestionnaireResponse/$extract',
    body: parameters([
      { name: 'questionnaire-response', resource: response },
      { name: 'store', valueBoolean: true },
    ]),
    check: found => {
      const stored = entriesOf(found, 'return').length;
      return stored >= 10 ? undefined : `${stored} resources were stored`;
    },
  };
}

const entriesOf = (found, name) => found?.parameter?.find(each => each.name === name)?.resource?.entry ?? [];

const populationOf = (report, code) =>
  report?.group?.[0]?.population?.find(each => each.code.coding[0].code === code)?.count;

/** Counted anew for each request; no report is kept. */
const indicator = {
  id: 'indicator',
  label: '`$evaluate-measure` of controlled hypertension, a centre, all stratifiers',
  aim: '≤ 50 ms for 55,000 people',
  questions: ({ care }) => () => ({
    by: 'placer',
    path: `/Measure/mca-m02/$evaluate-measure?periodStart=${MEASURED_YEAR}-01-01&periodEnd=${MEASURED_YEAR}-12-31`,
    check: report => {
      const counted = populationOf(report, 'initial-population');
      return counted === care.managed ? undefined : `${counted} people instead of ${care.managed}`;
    },
  }),
};

export const care = [submit, transition, extract, indicator].map(row => ({ ...row, isOfCare: true, warmTimes: WARM_TIMES }));

// The rows that change nothing.
import { GLUCOSE, HBA1C, LOINC, PANEL } from '../data/observations.mjs';
import { everythingOf, exactly, inOrder, pageOf, withTotal } from './answers.mjs';

const PAGE = 50;
const SOME = 20;
/** A little more each time, less than the step between two values, so that no answer can be one that was kept. */
const STEP = 0.09;

const token = code => encodeURIComponent(`${LOINC}|${code}`);
const ids = (found, name = 'id') => new Set(found.map(each => each[name]));
const threshold = (facts, chance, code, share) =>
  (facts.quantile(code, share) + 0.001 + chance.next() * STEP).toFixed(6);

const metadata = {
  id: 'metadata',
  label: '`/metadata`, compressed',
  aim: '3 ms',
  knownAnswers: 1,
  questions: () => () => ({
    path: '/metadata',
    headers: { 'Accept-Encoding': 'gzip' },
    check: statement => (statement?.resourceType === 'CapabilityStatement' ? undefined : 'no CapabilityStatement'),
  }),
};

const read = {
  id: 'read',
  label: 'read by id',
  aim: '≥ 5,000/s',
  questions: (facts, chance) => () => {
    const { id, patient } = chance.oneOf(facts.read);
    return {
      path: `/Observation/${id}`,
      check: found =>
        found?.id === id && found.subject.reference === `Patient/${patient}` ? undefined : 'another resource',
    };
  },
};

const byPatient = {
  id: 'patient-code',
  label: "patient's observations by code, sorted",
  aim: '≥ 1,500/s',
  questions: (facts, chance) => () => {
    const person = chance.oneOf(facts.asked);
    return {
      path: `/Observation?patient=${person.id}&code=${token(PANEL)}&_sort=-date&_count=${SOME}`,
      check: inOrder(person.latest(PANEL), SOME),
    };
  },
};

const byValue = {
  id: 'value-page',
  label: 'page of 50 observations by value',
  aim: '≥ 800/s',
  questions: (facts, chance) => () => {
    const value = threshold(facts, chance, GLUCOSE, 0.4);
    return {
      path: `/Observation?code=${token(GLUCOSE)}&value-quantity=ge${value}&_count=${PAGE}`,
      check: bundle => pageOf(ids(facts.atLeast(GLUCOSE, Number(value))), PAGE)(bundle),
    };
  },
};

const byDate = {
  id: 'code-date',
  label: 'code + date, sorted',
  aim: '≥ 800/s',
  questions: (facts, chance) => {
    const [first, last] = facts.period(HBA1C);
    return () => {
      const time = Math.floor((first + chance.next() * 0.9 * (last - first)) / 1000) * 1000;
      const since = new Date(time).toISOString().replace('.000Z', 'Z');
      return {
        path: `/Observation?code=${token(HBA1C)}&date=ge${since}&_sort=-date&_count=${PAGE}`,
        check: bundle => inOrder(facts.since(HBA1C, time), PAGE)(bundle),
      };
    };
  },
};

const plans = {
  id: 'care-plan',
  label: 'CarePlan by patient with includes',
  aim: '≥ 2,000/s',
  questions: (facts, chance) => () => {
    const person = chance.oneOf(facts.planned);
    const active = person.activePlans();
    const conditions = active.flatMap(each => each.conditions).map(each => each.replace('Condition/', ''));
    return {
      path: `/CarePlan?patient=${person.id}&status=active&_include=CarePlan:patient&_include=CarePlan:condition`,
      check: exactly([...new Set([person.id, ...active.map(each => each.id), ...conditions])]),
    };
  },
};

const byIdentifier = {
  id: 'identifier',
  label: 'Patient by identifier',
  aim: '≥ 3,000/s',
  questions: (facts, chance) => () => {
    const person = chance.oneOf(facts.asked);
    return { path: `/Patient?identifier=${encodeURIComponent(person.identifier)}`, check: exactly([person.id]) };
  },
};

const having = {
  id: 'has',
  label: '`_has` by value',
  aim: '≥ 150/s',
  questions: (facts, chance) => () => {
    const value = threshold(facts, chance, HBA1C, 0.8);
    const asked = encodeURIComponent(`${LOINC}|${HBA1C}$ge${value}`);
    return {
      path: `/Patient?_has:Observation:patient:code-value-quantity=${asked}&_count=${PAGE}`,
      check: bundle => pageOf(facts.patientsAtLeast(HBA1C, Number(value)), PAGE)(bundle),
    };
  },
};

const counted = {
  id: 'total',
  label: '`_total=accurate`',
  aim: '≥ 300/s',
  questions: (facts, chance) => () => {
    const value = threshold(facts, chance, GLUCOSE, 0.4);
    return {
      path: `/Observation?code=${token(GLUCOSE)}&value-quantity=ge${value}&_count=${PAGE}&_total=accurate`,
      check: bundle => {
        const found = facts.atLeast(GLUCOSE, Number(value));
        return withTotal(found.length, pageOf(ids(found), PAGE))(bundle);
      },
    };
  },
};

const everything = {
  id: 'everything',
  label: '`$everything`',
  aim: '≥ 800/s',
  questions: (facts, chance) => {
    // Whose record is one page.
    const small = facts.asked.filter(each => each.compartment.length < 500);
    return () => {
      const person = chance.oneOf(small);
      return { path: `/Patient/${person.id}/$everything?_count=1000`, check: everythingOf(person) };
    };
  },
};

const lastN = {
  id: 'lastn',
  label: '`$lastn`',
  aim: '≥ 300/s, right',
  questions: (facts, chance) => () => {
    const person = chance.oneOf(facts.asked);
    return {
      path: `/Observation/$lastn?patient=Patient/${person.id}&category=vital-signs&max=1`,
      check: bundle => exactly(person.newestVitalSigns())(bundle),
    };
  },
};

export const reads = [
  metadata,
  read,
  byPatient,
  byValue,
  byDate,
  plans,
  byIdentifier,
  having,
  { ...having, id: 'has-alone', label: '`_has` by value, one client', clients: 1, aim: '≤ 20 ms' },
  counted,
  everything,
  lastN,
];

// The rows that write, to patients about whom nothing is asked.
import { pressure, weight } from '../data/observations.mjs';

const UPDATED = 400;
const YEAR_S = 31_536_000;
const FIRST_TIME = Date.UTC(2025, 0, 1);

/** Observations that the guide accepts, too; every second one has components. */
function observations(facts, chance) {
  let number = 0;
  return id => {
    const context = {
      id,
      patient: chance.oneOf(facts.reserved).id,
      time: new Date(FIRST_TIME + chance.whole(0, YEAR_S / 2) * 1000).toISOString().replace('.000Z', 'Z'),
      performers: [facts.performer],
    };
    return number++ % 2 === 0
      ? pressure(context, chance.whole(110, 180), chance.whole(60, 100))
      : weight(context, chance.whole(450, 1100) / 10);
  };
}

const stored = found => (found?.resourceType === 'Observation' && found.id ? undefined : 'not the Observation');

const create = {
  id: 'create',
  label: 'create one Observation',
  aim: '≥ 600/s',
  questions: (facts, chance) => {
    const make = observations(facts, chance);
    return () => ({ method: 'POST', path: '/Observation', body: make(), status: 201, check: stored });
  },
};

const update = {
  id: 'update',
  label: 'update one Observation',
  aim: '≥ 400/s',
  /** Makes what is to be changed. */
  async prepare(server, facts) {
    const make = observations(facts, facts.chance);
    for (let number = 0; number < UPDATED; number++) {
      const body = make(`bench-updated-${number}`);
      const { status, json } = await server.http.ask({ method: 'PUT', path: `/Observation/${body.id}`, body });
      if (status !== 200 && status !== 201) {
        throw new Error(`${body.id} cannot be written: ${status} ${JSON.stringify(json)?.slice(0, 300)}`);
      }
    }
  },
  questions: (facts, chance) => {
    const make = observations(facts, chance);
    let number = 0;
    return () => {
      const body = make(`bench-updated-${number++ % UPDATED}`);
      return { method: 'PUT', path: `/Observation/${body.id}`, body, check: stored };
    };
  },
};

const errors = outcome => (outcome?.issue ?? []).filter(each => each.severity === 'error' || each.severity === 'fatal');

const validate = {
  id: 'validate',
  label: '`$validate` an Observation',
  aim: '≥ 1,500/s',
  clients: 4,
  questions: (facts, chance) => {
    const make = observations(facts, chance);
    return () => ({
      method: 'POST',
      path: '/Observation/$validate',
      body: make(),
      check: outcome =>
        outcome?.resourceType === 'OperationOutcome' && errors(outcome).length === 0
          ? undefined
          : `a right Observation is called wrong: ${errors(outcome)[0]?.diagnostics ?? 'no outcome'}`,
    });
  },
  /** A wrong one has to be called wrong, with whatever status. */
  async prepare(server, facts) {
    const make = observations(facts, facts.chance);
    const body = { ...make(), status: undefined };
    const { json } = await server.http.ask({ method: 'POST', path: '/Observation/$validate', body });
    if (errors(json).length === 0) {
      throw new Error('an Observation without status is called right');
    }
  },
};

export const writes = [validate, create, update];

// What is measured under which conditions: with which data, and how the servers are set.
import fs from 'node:fs';
import path from 'node:path';
import { careOf, creditCode } from './data/care.mjs';
import { Chance } from './data/chance.mjs';
import { Facts, has } from './data/facts.mjs';
import * as folder from './data/folder.mjs';
import { GLUCOSE, LOINC } from './data/observations.mjs';
import { people } from './data/people.mjs';
import { Medalliance } from './servers/medalliance.mjs';
import { Peer } from './servers/peer.mjs';
import { smallGuide } from './servers/small-guide.mjs';

const OURS = 'ours';

/** Data that were read, with what is known of them. */
function known(from, { paged, performer, care, seed }) {
  const { all, bytes } = folder.read(from);
  const facts = new Facts(all);
  const missing = facts.missing();
  if (missing.length > 0) {
    throw new Error(`the data are too few; they lack ${missing.join(', ')}`);
  }
  Object.assign(facts, { paged: paged(facts), performer: performer(facts), chance: new Chance(seed, 'prepared') });
  facts.care = care?.(all, facts);
  return { groups: folder.grouped(all), facts, bytes, folder: from };
}

/** The bench's own data. */
function ownData(options) {
  const to = path.join(options.work, 'open', 'ndjson');
  folder.write(to, people(options));
  return known(to, {
    seed: options.seed,
    paged: facts => ({
      query: `code=${encodeURIComponent(`${LOINC}|${GLUCOSE}`)}`,
      ids: new Set(facts.values.get(GLUCOSE).map(each => each.id)),
    }),
    performer: facts => `Organization/${facts.organizations[1].id}`,
  });
}

/** A demo county, which conforms to the guide. */
function county(options) {
  const to = path.join(options.work, `county-${options.seed}-${options.residents}`);
  if (!fs.existsSync(path.join(to, 'manifest.json'))) {
    Medalliance.county({ ...options, folder: to });
  }
  return known(to, {
    seed: options.seed,
    paged: facts => ({ query: 'category=survey', ids: facts.surveys }),
    performer: facts => `Organization/${alliance(facts).id}`,
    care: careOf,
  });
}

/** The alliance, below which stand all organisations that keep patients: it sees them all, by its relations. */
const alliance = facts =>
  facts.organizations.find(each => has(each.type, 'alliance'));

/** Our server, unless another one is measured alone, and the other one where there is one. */
function besidePeer(options, condition, ours) {
  const folder = path.join(options.work, condition);
  return [
    ...(options.onlyPeer ? [] : [new Medalliance({ ...options, name: OURS, folder, ...ours })]),
    ...(options.peer.url ? [new Peer({ ...options.peer, condition, folder })] : []),
  ];
}

export const conditions = {
  /** The bench's own data; what a resource declares is checked; nobody shows a token. */
  open: {
    title: 'The bench\'s own data, `declared` validation, open mode',
    writes: true,
    data: ownData,
    folder: 'open',
    servers: options => besidePeer(options, 'open', { settings: ['--medalliance.validation.profiles=declared'] }),
  },

  /** Conforming data; the guide is held to; token, access rules, audit, Provenance and the text index are at work. */
  guide: {
    title: 'A demo county, `guide` validation, with token, access rules, audit, Provenance and text index',
    writes: true,
    data: county,
    folder: 'guide',
    servers: (options, { facts }) =>
      besidePeer(options, 'guide', {
        organization: creditCode(alliance(facts)),
        others: facts.care.organizations,
      }),
  },

  /** The same jar twice on one database, asked with and without a token: what the access rules cost. */
  access: {
    title: 'Secured against open, the same jar on the same database',
    writes: false,
    data: county,
    folder: 'guide',
    servers: (options, { facts }) => {
      fs.rmSync(path.join(options.work, 'access'), { recursive: true, force: true });
      const secured = new Medalliance({
        ...options,
        name: 'secured',
        folder: path.join(options.work, 'guide'),
        organization: creditCode(alliance(facts)),
      });
      const open = new Medalliance({
        ...options,
        name: 'open',
        folder: path.join(options.work, 'access'),
        databaseOf: secured,
      });
      return [secured, open];
    },
  },

  /** The same jar on two databases, of which one keeps the views: by how much that slows who writes. */
  views: {
    title: 'Views that are kept in step against none, writers only',
    writes: true,
    rows: ['create', 'update'],
    data: county,
    folder: 'views',
    servers: (options, { facts }) => {
      const at = name => path.join(options.work, 'views', name);
      const organization = creditCode(alliance(facts));
      return [
        new Medalliance({ ...options, name: 'kept', folder: at('kept'), organization }),
        new Medalliance({
          ...options,
          name: 'none',
          folder: at('none'),
          organization,
          settings: ['--medalliance.views.kept=false'],
        }),
      ];
    },
  },

  /** The same county by the command `load`, with and without validation. */
  load: {
    title: 'A demo county, loaded by the command `load` into a database that holds the guide alone',
    writes: true,
    loadsOnly: true,
    data: county,
    folder: 'load',
    servers: options => {
      const at = name => path.join(options.work, 'load', name);
      return [
        new Medalliance({ ...options, name: 'unchecked', folder: at('unchecked'), loadOptions: ['--no-validation'] }),
        new Medalliance({ ...options, name: 'validated', folder: at('validated'), loadOptions: [] }),
      ];
    },
  },

  /** The same jar on two databases, one with the whole guide: what the guide adds to a start. */
  start: {
    title: 'The whole guide against a guide of search parameters and naming systems only',
    writes: true,
    startsOnly: true,
    data: () => ({ facts: { resources: 0, people: new Map() }, bytes: 0 }),
    folder: 'start',
    servers: options => {
      const at = name => path.join(options.work, 'start', name);
      const before = smallGuide(path.resolve(options.jar), path.join(options.work, 'small-guide'));
      return [
        new Medalliance({ ...options, name: 'whole', folder: at('whole') }),
        new Medalliance({ ...options, name: 'small', folder: at('small'), before }),
      ];
    },
  },
};

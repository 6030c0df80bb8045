// Data as folders of NDJSON, one file a type, as the command `demo --out` and a bulk export write them.
import fs from 'node:fs';
import path from 'node:path';

const PATIENT = /"reference"\s*:\s*"Patient\/([^"/]+)"/;
const REFERENCES = /"reference"\s*:\s*"([A-Z][A-Za-z]+\/[^"/]+)"/g;
/** What is shared, each type after those that it refers to. */
const SHARED_ORDER = [
  'Organization', 'OrganizationAffiliation', 'Location', 'Practitioner', 'PractitionerRole', 'CareTeam',
  'HealthcareService',
];

/** Writes groups of resources; says how many there are and how many bytes. */
export function write(folder, groups) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const lines = new Map();
  const size = { resources: 0, bytes: 0 };
  const flush = type => {
    fs.appendFileSync(path.join(folder, `${type}.ndjson`), lines.get(type).join(''));
    lines.set(type, []);
  };
  for (const group of groups) {
    for (const resource of group) {
      const line = `${JSON.stringify(resource)}\n`;
      const waiting = lines.get(resource.resourceType) ?? [];
      lines.set(resource.resourceType, waiting);
      size.resources++;
      size.bytes += Buffer.byteLength(line);
      if (waiting.push(line) === 2000) {
        flush(resource.resourceType);
      }
    }
  }
  [...lines.keys()].forEach(flush);
  return size;
}

/** Reads a folder; each resource with its text as it stands there. */
export function read(folder) {
  const all = [];
  let bytes = 0;
  for (const file of fs.readdirSync(folder).filter(name => name.endsWith('.ndjson')).sort()) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    bytes += Buffer.byteLength(text);
    for (const line of text.split('\n')) {
      if (line) {
        all.push({ text: line, resource: JSON.parse(line) });
      }
    }
  }
  return { all, bytes };
}

/**
 * The resources in groups that belong into one transaction: what is shared first, then all of each patient. A resource
 * belongs to the patient whom it names first, or else to the one whose resources it names.
 */
export function grouped(all) {
  const owners = new Map();
  const key = ({ resource }) => `${resource.resourceType}/${resource.id}`;
  const homeless = [];
  for (const item of all) {
    const owner = item.resource.resourceType === 'Patient' ? item.resource.id : PATIENT.exec(item.text)?.[1];
    if (owner) {
      owners.set(key(item), owner);
    } else {
      homeless.push(item);
    }
  }
  for (const item of homeless) {
    const named = [...item.text.matchAll(REFERENCES)].map(found => owners.get(found[1])).find(Boolean);
    if (named) {
      owners.set(key(item), named);
    }
  }
  const shared = [];
  const groups = new Map();
  for (const item of all) {
    const owner = owners.get(key(item));
    if (!owner) {
      shared.push(item);
      continue;
    }
    const group = groups.get(owner) ?? [];
    groups.set(owner, group);
    group.push(item);
  }
  const place = ({ resource }) => SHARED_ORDER.indexOf(resource.resourceType) + 1 || SHARED_ORDER.length + 1;
  return { shared: shared.sort((a, b) => place(a) - place(b)), patients: [...groups.values()].map(targetsFirst) };
}

/** So ordered that a resource comes after those that it refers to, wherever a group is cut. */
function targetsFirst(group) {
  const left = new Map(group.map(item => [`${item.resource.resourceType}/${item.resource.id}`, item]));
  const ordered = [];
  const take = key => {
    const item = left.get(key);
    if (item) {
      left.delete(key);
      [...item.text.matchAll(REFERENCES)].forEach(found => take(found[1]));
      ordered.push(item);
    }
  };
  take(`Patient/${group.find(item => item.resource.resourceType === 'Patient')?.resource.id}`);
  [...left.keys()].forEach(take);
  return ordered;
}

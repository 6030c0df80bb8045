// A folder that, first on the class path, stands for the guide: its search parameters and naming systems only.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const PLACE = 'cn/medalliance/guide';
const KEPT = /^(package|(SearchParameter|NamingSystem)-.*)\.json$/;

/** Makes the folder from the guide that lies among the libraries of a jar. */
export function smallGuide(jar, folder) {
  const libraries = path.join(path.dirname(jar), 'lib');
  const library = fs.readdirSync(libraries).find(name => name.startsWith('medalliance-ig-'));
  const place = path.join(folder, PLACE);
  const whole = path.join(folder, 'whole');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(place, { recursive: true });
  fs.mkdirSync(whole);
  execFileSync('unzip', ['-q', path.join(libraries, library), `${PLACE}/package.tgz`, '-d', whole]);
  execFileSync('tar', ['-xzf', path.join(whole, PLACE, 'package.tgz'), '-C', whole]);
  const kept = fs.readdirSync(path.join(whole, 'package')).filter(name => KEPT.test(name));
  const small = path.join(place, 'package.tgz');
  execFileSync('tar', ['-czf', small, '-C', whole, ...kept.map(name => `package/${name}`)]);
  fs.writeFileSync(path.join(place, 'package.sha256'), createHash('sha256').update(fs.readFileSync(small)).digest('hex'));
  fs.rmSync(whole, { recursive: true });
  return folder;
}

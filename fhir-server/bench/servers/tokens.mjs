// Access tokens of a registered system, by client_credentials with a secret, and the registry that names it.
import { pbkdf2Sync, randomBytes } from 'node:crypto';

const ITERATIONS = 310_000;

/** As Spring Security's `pbkdf2@SpringSecurity_v5_8` writes it. */
export function secretHash(secret) {
  const salt = randomBytes(16);
  const hash = pbkdf2Sync(secret, salt, ITERATIONS, 32, 'sha256');
  return `{pbkdf2@SpringSecurity_v5_8}${salt.toString('hex')}${hash.toString('hex')}`;
}

/** The text of a client registry (docs/configuration.md) in which all clients have one secret. */
export function registry(clients, secret) {
  const hash = secretHash(secret);
  const common = { scopes: 'system/*.cruds', 'secret-hash': `"${hash}"` };
  const lines = clients.map(each => {
    const fields = Object.entries({ ...each, ...common }).map(([name, value]) => `${name}: ${value}`);
    return `  - {${fields.join(', ')}}\n`;
  });
  return `clients:\n${lines.join('')}`;
}

/** One client's token, renewed before it ends. */
export class Tokens {
  constructor(root, client, secret) {
    this.address = `${root}/oauth2/token`;
    this.authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`;
  }

  async start() {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: { Authorization: this.authorization },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'system/*.cruds' }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) {
      throw new Error(`no token: ${response.status} ${await response.text()}`);
    }
    const { access_token: token, expires_in: seconds } = await response.json();
    this.token = token;
    clearTimeout(this.renewal);
    const again = () => this.start().catch(failure => console.error(failure.message));
    this.renewal = setTimeout(again, seconds * 500).unref();
  }

  stop() {
    clearTimeout(this.renewal);
  }
}

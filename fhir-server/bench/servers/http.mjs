// One server as its clients see it, over connections that are kept. Only this machine is ever loaded.
import http from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1])$/;
const FHIR_JSON = 'application/fhir+json';
const LONGEST_MS = 120_000;
const unzip = promisify(gunzip);

export class Http {
  /** @param token what gives the current access token, where one is needed */
  constructor(base, token) {
    this.base = base.replace(/\/+$/, '');
    this.token = token;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
    this.#address(this.base);
  }

  /** A path below the base, or an address that the server gave. */
  #address(path) {
    const address = new URL(/^https?:/.test(path) ? path : `${this.base}${path}`);
    if (address.protocol !== 'http:' || !LOOPBACK.test(address.hostname)) {
      throw new Error(`only this machine is measured, over http, not ${address.origin}`);
    }
    return address;
  }

  /**
   * Sends one request. What comes back has the status (0 when nothing came), the time in milliseconds and, when it is
   * kept, the body.
   */
  send(asked, isKept = false) {
    const { method = 'GET', path, body, headers = {} } = asked;
    const address = this.#address(path);
    const content = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const token = this.token?.();
    const options = {
      method,
      agent: this.agent,
      timeout: LONGEST_MS,
      headers: {
        Accept: FHIR_JSON,
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(content && { 'Content-Type': FHIR_JSON, 'Content-Length': content.length }),
        ...headers,
      },
    };
    return new Promise(resolve => {
      const begin = performance.now();
      const end = answer => resolve({ bytes: 0, headers: {}, ...answer, milliseconds: performance.now() - begin });
      const request = http.request(address, options, response => {
        const parts = [];
        let bytes = 0;
        response.on('data', part => {
          bytes += part.length;
          if (isKept) {
            parts.push(part);
          }
        });
        response.on('end', () => {
          end({ status: response.statusCode, headers: response.headers, bytes, body: Buffer.concat(parts) });
        });
        response.on('error', failure => end({ status: 0, failure: failure.message }));
      });
      request.on('timeout', () => request.destroy(new Error(`no answer within ${LONGEST_MS / 1000} s`)));
      request.on('error', failure => {
        if (failure.code === 'ECONNRESET' && request.reusedSocket && method === 'GET') {
          // The server closed a kept connection in the moment in which it was used again, and has not read the request.
          this.send(asked, isKept).then(end);
        } else {
          end({ status: 0, failure: failure.code ?? failure.message });
        }
      });
      request.end(content);
    });
  }

  /** Sends one request and reads the JSON of its answer. */
  async ask(request) {
    const answer = await this.send(request, true);
    return { ...answer, json: await json(answer) };
  }

  close() {
    this.agent.destroy();
  }
}

/** The JSON of an answer; nothing when it is none. */
export async function json({ body, headers }) {
  try {
    return JSON.parse(headers['content-encoding'] === 'gzip' ? await unzip(body) : body);
  } catch {
    return undefined;
  }
}

// A third-party app on a port of its own, made of two pages and HL7's SMART client library.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';

const library = await readFile(new URL('./node_modules/fhirclient/build/fhir-client.js', import.meta.url));

const page = (script) => `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>app</title></head>
<body><pre id="result"></pre><script src="/fhir-client.js"></script><script type="module">${script}</script></body></html>`;

const launch = (options) => page(`FHIR.oauth2.authorize(${JSON.stringify(options)});`);

// What the app finds out with its token; the test reads it from the page.
const callback = (strangers) => page(`
  const told = {};
  try {
    const client = await FHIR.oauth2.ready();
    told.patient = client.patient.id;
    told.fhirUser = client.getFhirUser();
    told.carePlans = (await client.request('CarePlan?_count=100', { flat: true })).map(plan => plan.subject.reference);
    told.name = (await client.patient.read()).name[0].text;
    told.strangers = {};
    for (const path of ${JSON.stringify(strangers)}) {
      told.strangers[path] = await client.request(path).then(() => 200, failure => failure.status ?? failure.statusCode ?? String(failure));
    }
  } catch (failure) {
    told.failure = String(failure);
  }
  document.getElementById('result').textContent = JSON.stringify(told);
  document.title = 'done';
`);

/** Serves the app; `options` are those of FHIR.oauth2.authorize, `strangers` what it must not get. */
export const serveApp = async (port, options, strangers) => {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://127.0.0.1').pathname;
    if (path === '/fhir-client.js') {
      response.setHeader('Content-Type', 'text/javascript').end(library);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(path === '/callback' ? callback(strangers) : launch(options));
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

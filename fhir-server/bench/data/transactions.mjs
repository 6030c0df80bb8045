// Transactions that write each resource under its own id, so that sending one twice changes nothing.

const LARGEST = 450;

/**
 * Packs groups; one that is alone larger than a transaction is cut. `least` resources close a transaction. What is given has
 * one body, or those of a group that was cut, which must be sent in their order.
 */
export function pack(groups, least) {
  const packed = [];
  let open = [];
  const close = () => {
    if (open.length > 0) {
      const bodies = [];
      for (let from = 0; from < open.length; from += LARGEST) {
        bodies.push(transaction(open.slice(from, from + LARGEST)));
      }
      packed.push({ resources: open.length, bodies });
      open = [];
    }
  };
  for (const group of groups) {
    if (open.length + group.length > LARGEST) {
      close();
    }
    open.push(...group);
    if (open.length >= least) {
      close();
    }
  }
  close();
  return packed;
}

function transaction(items) {
  const entries = items.map(({ text, resource }) => {
    const url = `${resource.resourceType}/${resource.id}`;
    return `{"fullUrl":"http://bench.medalliance.example/fhir/${url}","resource":${text},`
      + `"request":{"method":"PUT","url":"${url}"}}`;
  });
  return Buffer.from(`{"resourceType":"Bundle","type":"transaction","entry":[${entries.join(',')}]}`);
}

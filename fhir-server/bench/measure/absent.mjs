/** What the table of aims has and this server has not. */
export const absent = [
  { id: 'initial-load', label: 'initial load of NDJSON', aim: '≥ 7,000 resources/s' },
  { id: 'export', label: '`$export`', aim: '≤ 2.5 s for 120,774 resources, ≤ 0.5 s for 25' },
  { id: 'indicator', label: 'one indicator, county of 55,000 managed patients', aim: '≤ 50 ms after a write' },
].map(row => ({ ...row, missing: 'not there yet' }));

/** What the table of aims has and the bench has not, or the server. */
export const absent = [
  { id: 'export', label: '`$export`', aim: '≤ 2.5 s for 120,774 resources, ≤ 0.5 s for 25', missing: 'not measured here' },
  { id: 'indicator', label: 'one indicator, county of 55,000 managed patients', aim: '≤ 50 ms after a write' },
].map(row => ({ missing: 'not there yet', ...row }));

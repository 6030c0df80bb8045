/** What the table of aims has and the bench has not, or the server. */
export const absent = [
  {
    id: 'indicator',
    label: 'one indicator, county of 55,000 managed patients',
    aim: '≤ 50 ms after a write',
    missing: 'not there yet',
  },
];

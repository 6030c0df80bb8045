const SIZE = { id: 'size', label: 'database size against the NDJSON', aim: '≤ 6 ×' };

/** How many times as large as the NDJSON each database is. */
export function sizes(servers, bytes) {
  const figures = servers.map(server => {
    const size = server.databaseBytes();
    return [server.name, size ? { times: size / bytes, megabytes: size / 1e6 } : { missing: 'not known' }];
  });
  return { ...SIZE, figures: Object.fromEntries(figures) };
}

/** What the private local Neo4j is told; sizes in MiB. */
export interface ConfSettings {
  /** Port of Bolt on 127.0.0.1. */
  readonly boltPort: number;
  readonly heapMb: number;
}

const PAGE_CACHE_MB = 128;

/**
 * The text of `neo4j.conf` for the private local Neo4j, hardened from its first start: only this machine can
 * reach it, with a password, and no statement can read files or addresses or use memory and time without end.
 */
export function buildConf({ boltPort, heapMb }: ConfSettings): string {
  const address = `127.0.0.1:${boltPort}`;
  const perTransaction = Math.floor(heapMb / 2);
  return toText([
    [
      'Bolt on loopback only. A foreign web page could reach an open HTTP port, so there is none.',
      {
        'server.default_listen_address': '127.0.0.1',
        'server.bolt.enabled': 'true',
        'server.bolt.listen_address': address,
        'server.bolt.advertised_address': address,
        'server.http.enabled': 'false',
        'server.https.enabled': 'false',
      },
    ],
    ['Nobody without the password.', { 'dbms.security.auth_enabled': 'true' }],
    [
      'LOAD CSV reads no file and no address. Without an import folder every file of the machine is readable.',
      {
        'dbms.security.allow_csv_import_from_file_urls': 'false',
        'server.directories.import': 'import',
        'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
      },
    ],
    [
      'A plugin that is dropped in brings no procedures. Built-in ones are not governed by this.',
      {
        'dbms.security.procedures.allowlist': 'none.*',
      },
    ],
    [
      'Ends of what one transaction may take, where the caller names none.',
      {
        'db.transaction.timeout': '30s',
        'db.transaction.monitor.check.interval': '500ms',
        'db.memory.transaction.max': `${perTransaction}m`,
      },
    ],
    [
      'A small machine is enough.',
      {
        'server.memory.pagecache.size': `${PAGE_CACHE_MB}m`,
        'db.tx_log.preallocate': 'false',
        'db.tx_log.rotation.size': '64m',
        'db.tx_log.rotation.retention_policy': '256M size',
      },
    ],
    [
      'Without this, stopping waits ten seconds for connections that will not come.',
      { 'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0' },
    ],
    ['Nothing is reported to anyone.', { 'dbms.usage_report.enabled': 'false' }],
  ]);
}

type Section = readonly [why: string, lines: Readonly<Record<string, string>>];

function toText(sections: readonly Section[]): string {
  return sections
    .map(([why, lines]) => [
      `# ${why}`,
      ...Object.entries(lines).map(([key, value]) => `${key}=${value}`),
      '',
    ])
    .flat()
    .join('\n');
}

import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { buildConf } from '../../../server/neo4j/conf.ts';
import { NEO4J_VERSION } from '../../../server/neo4j/jars.ts';

test('neo4j.conf of the private Neo4j', () => {
  expect(buildConf({ boltPort: 17687, heapMb: 512 })).toMatchInlineSnapshot(`
   "# Bolt on loopback only. A foreign web page could reach an open HTTP port, so there is none.
   server.default_listen_address=127.0.0.1
   server.bolt.enabled=true
   server.bolt.listen_address=127.0.0.1:17687
   server.bolt.advertised_address=127.0.0.1:17687
   server.http.enabled=false
   server.https.enabled=false

   # Nobody without the password.
   dbms.security.auth_enabled=true

   # LOAD CSV reads no file and no address. Without an import folder every file of the machine is readable.
   dbms.security.allow_csv_import_from_file_urls=false
   server.directories.import=import
   internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0

   # A plugin that is dropped in brings no procedures. Built-in ones are not governed by this.
   dbms.security.procedures.allowlist=none.*

   # Ends of what one transaction may take, where the caller names none.
   db.transaction.timeout=30s
   db.transaction.monitor.check.interval=500ms
   db.memory.transaction.max=256m

   # A small machine is enough.
   server.memory.pagecache.size=128m
   db.tx_log.preallocate=false
   db.tx_log.rotation.size=64m
   db.tx_log.rotation.retention_policy=256M size

   # Without this, stopping waits ten seconds for connections that will not come.
   internal.dbms.bolt.netty_server_shutdown_quiet_period=0

   # Nothing is reported to anyone.
   dbms.usage_report.enabled=false
   "
  `);
});

test.each([
  [256, '128m'],
  [513, '256m'],
  [4096, '2048m'],
])('a heap of %i MiB leaves one transaction %s', (heapMb, expected) => {
  const lines = buildConf({ boltPort: 1, heapMb }).split('\n');
  expect(lines).toContain(`db.memory.transaction.max=${expected}`);
});

test('each setting is said once', () => {
  const names = buildConf({ boltPort: 1, heapMb: 512 })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('=')[0]);
  expect(names).toEqual([...new Set(names)]);
});

test('Maven fetches the version that the code expects', async () => {
  const pom = await readFile(new URL('../../../server/neo4j/pom.xml', import.meta.url), 'utf8');
  expect(/<neo4j.version>(.*)<\/neo4j.version>/.exec(pom)?.[1]).toBe(NEO4J_VERSION);
});

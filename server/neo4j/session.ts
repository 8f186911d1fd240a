import neo4j, { type Config, type Driver, type Session, type SessionConfig } from 'neo4j-driver';
import type { Connection } from '../config.ts';
import { SetupError } from '../errors.ts';

/** Settings of every driver here: a lost or frozen server is noticed in seconds, and integers keep all digits. */
const SETTINGS: Partial<Config> = {
  useBigInt: true,
  connectionTimeout: 2_000,
  connectionAcquisitionTimeout: 4_000,
  // A RESET on each loan finds frozen servers; measured throughput is not lower.
  connectionLivenessCheckTimeout: 0,
  maxConnectionPoolSize: 20,
  maxConnectionLifetime: 600_000,
  userAgent: 'jingtu/0.1',
  telemetryDisabled: true,
};

/**
 * A driver for the connection; opens nothing yet. One lives as long as its owner and heals by itself.
 * Managed transactions are repeated for `maxTransactionRetryTime` milliseconds.
 * @throws SetupError for an address the driver cannot use.
 */
export function createDriver(
  connection: Connection,
  maxTransactionRetryTime: number,
  further: Partial<Config> = {},
): Driver {
  const { uri, auth } = connection;
  const token = auth ? neo4j.auth.basic(auth.username, auth.password) : undefined;
  const settings: Partial<Config> = { ...SETTINGS, maxTransactionRetryTime, ...further };
  try {
    return neo4j.driver(uri, token, settings);
  } catch (cause) {
    throw new SetupError(
      `NEO4J_URI cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
      'Give an address such as neo4j://localhost:7687.',
      { cause },
    );
  }
}

/** A session that is held to one database and one access mode. */
export function openSession(
  driver: Driver,
  database: string,
  mode: 'READ' | 'WRITE',
  fetchSize = 500,
): Session {
  const settings: Partial<SessionConfig> = { database, defaultAccessMode: mode, fetchSize };
  return driver.session(settings);
}

const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/tools/jest-transform.js' },
};
const real = ['<rootDir>/tests/**/*.neo4j.test.ts', '<rootDir>/tests/e2e/**/*.test.ts'];

export default {
  coverageProvider: 'v8',
  collectCoverageFrom: ['server/**/*.ts', 'graph-seed/**/*.ts', 'client/**/*.{ts,tsx}'],
  testTimeout: 120_000,
  maxWorkers: 2,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/{server,graph-seed,tools}/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.neo4j\\.test\\.ts$'],
    },
    {
      ...common,
      displayName: 'client',
      testMatch: ['<rootDir>/tests/client/**/*.test.{ts,tsx}'],
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['browser'] },
    },
    {
      ...common,
      displayName: 'real',
      testMatch: real,
      globalSetup: '<rootDir>/tests/support/global-setup.cjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
    },
  ],
};

/** Jest loads this file without its transformer, which is asynchronous; the work is done in TypeScript. */
module.exports = async function setUp() {
  const { tsImport } = await import('tsx/esm/api');
  const { startSharedNeo4j } = await tsImport('./shared-neo4j.ts', __filename);
  globalThis.sharedNeo4j = await startSharedNeo4j();
};

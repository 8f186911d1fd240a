/** Stops what `global-setup.cjs` started; Jest runs both in one process. */
module.exports = async function tearDown() {
  await globalThis.sharedNeo4j?.stop();
};

import type { BigGraph } from '../support/big-graph.ts';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

/** A visitor of a graph larger than the seed, which answers in the place of the API. */
export async function visitBig(
  app: ExplorerApp,
  graph: BigGraph,
  fragment: string,
): Promise<Visitor> {
  const user = await app.visit();
  await user.page.route('**/graphql', async (route) => {
    const asked = route.request().postDataJSON() as { query: string };
    await route.fulfill({ json: { data: graph.answer(asked) } });
  });
  await user.page.goto(`about:blank`);
  await user.page.goto(app.url + fragment);
  await user.page.locator('#canvas-list [role=option]').first().waitFor({ state: 'attached' });
  await user.quiet();
  return user;
}

import type { Fields } from '../../../server/log.ts';
import type { Statement } from '../../../server/neo4j/database.ts';
import { harbourOntology } from '../../support/harbour-ontology.ts';
import { apiOver, UNANSWERED } from '../graphql/api.ts';

/** The one statement that a query becomes under the small ontology of the fixture seed. */
export async function harbourStatement(query: string, variables?: Fields): Promise<Statement> {
  const api = apiOver(UNANSWERED, await harbourOntology());
  const { errors } = await api.ask(query, variables);
  const [statement, ...more] = api.statements;
  if (!statement || more.length > 0) throw new Error(JSON.stringify(errors));
  return statement;
}

import { expect, test } from '@jest/globals';
import { statementOf } from '../bench/ask.ts';
import { CASES, EMPTY } from '../bench/cases.ts';
import { harbourOntology } from '../support/harbour-ontology.ts';

test.each([EMPTY, ...CASES].map((one) => [one.name, one.ours] as const))(
  'the bench has one statement for the bare driver to run: %s',
  async (_name, question) => {
    const { text } = await statementOf(await harbourOntology(), question);
    expect(text).toContain('RETURN');
  },
);

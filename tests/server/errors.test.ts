import { expect, test } from '@jest/globals';
import { BadInput, didYouMean, Unavailable } from '../../server/errors.ts';

const TYPES = ['Company', 'Model', 'District', 'Project', 'Person', 'Product'];

test.each([
  ['Compny', ' Did you mean "Company"?'],
  ['company', ' Did you mean "Company"?'],
  ['Cmopany', ' Did you mean "Company"?'],
  ['Prodect', ' Did you mean "Product" or "Project"?'],
  ['Robot', ''],
  ['', ''],
  ['公司', ''],
])('nearest choice of %j', (value, expected) => {
  expect(didYouMean(value, TYPES)).toBe(expected);
});

test('three choices at most, the nearest first, each once', () => {
  expect(didYouMean('aaaa', ['aaab', 'aaac', 'aaaa', 'aaad', 'aaaa'])).toBe(
    ' Did you mean "aaaa", "aaab" or "aaac"?',
  );
});

test('an error carries code, text, facts and cause', () => {
  const cause = new Error('connection refused');
  const error = new Unavailable('The database cannot be reached.', { reason: 'away' }, { cause });
  expect([error.name, error.code, error.message, error.details, error.cause]).toEqual([
    'Unavailable',
    'UNAVAILABLE',
    'The database cannot be reached.',
    { reason: 'away' },
    cause,
  ]);
  expect(new BadInput('No.').details).toEqual({});
});

import { expect, test } from '@jest/globals';
import { readVariables, variableProblems } from '../../../client/state/console-variables.ts';
import { read, schema } from './fixture.ts';

const { operation } = read(
  'query Q($name: String!, $first: Int = 5, $status: Status, $where: Text) { company(name: $name, where: $where) { id } companies(first: $first, status: $status) { id } }',
);

test.each([
  ['{"name":"x"}', []],
  ['{"name":"x","first":null,"status":"PLANNED","where":{"in":["a"]}}', []],
  ['', [['missing', []]]],
  ['{', [['json', []]]],
  ['[]', [['object', []]]],
  ['null', [['object', []]]],
  ['{"name":1}', [['value', ['name']]]],
  ['{"name":"x","other":1}', [['unknown', ['other']]]],
  ['{"name":"x","first":"5"}', [['value', ['first']]]],
  ['{"name":"x","first":12345678901}', [['value', ['first']]]],
  ['{"name":"x","status":"planned"}', [['value', ['status']]]],
  ['{"name":"x","where":{"in":["a",2]}}', [['value', ['where', 'in', 1]]]],
  ['{"name":"x","where":{"equals":"a"}}', [['value', ['where']]]],
])('%s', (text, problems) => {
  expect(variableProblems(text, operation, schema).map(({ kind, path }) => [kind, path])).toEqual(
    problems,
  );
});

test('without a schema only what needs none is told', () => {
  expect(variableProblems('{"name":1,"x":1}', operation, null).map(({ kind }) => kind)).toEqual([
    'unknown',
  ]);
  expect(variableProblems('{"x":1}', null, schema)).toEqual([]);
});

test.each([
  ['', {}],
  ['{"a":1}', { a: 1 }],
  ['1', null],
  ['{', null],
])('%j reads as %j', (text, read) => {
  expect(readVariables(text)).toEqual(read);
});

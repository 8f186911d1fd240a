import { expect, test } from '@jest/globals';
import { contrast, iconUri, inkOn, safePath } from '../../../client/graph/icon.ts';

test.each([
  ['M3 10L12 4l9 6z', true],
  ['M4 21V5l9-2v18M7.5 8h2', true],
  ['', false],
  ['M0 0"/><script>alert(1)</script>', false],
  ['url(https://example.org)', false],
  ['M'.repeat(5000), false],
])('%s is path data: %s', (path, safe) => {
  expect(safePath(path)).toBe(safe ? path : null);
});

test('an icon becomes an image address, anything else none', () => {
  expect(iconUri('M1 1"/>', '#ffffff')).toBeNull();
  expect(decodeURIComponent(iconUri('M1 1h2', '#ffffff') ?? '')).toBe(
    'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" ' +
      'fill="none" stroke="#ffffff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">' +
      '<path d="M1 1h2"/></svg>',
  );
});

test('the ink on a type colour can be told from it', () => {
  for (const colour of ['#0d6ec8', '#cd7b13', '#ffe000', '#000000', '#ffffff']) {
    expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(3);
  }
});

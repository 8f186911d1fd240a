import { entries } from './scope.ts';
import { columns } from './selection.ts';
import type { Field } from './selection.ts';

/** A map with what is asked of the document in a variable; always with `id` and `sha256`. */
export function documentMap(document: string, fields: readonly Field[]): string {
  const asked = entries(columns(fields), ({ name, args }) => {
    switch (name) {
      case 'title':
      case 'publisher':
        return args['language'] === 'EN'
          ? `coalesce(${document}.${name}En, ${document}.${name})`
          : `${document}.${name}`;
      case 'date':
        return `toString(${document}.date)`;
      default:
        return undefined;
    }
  });
  return `${document} {${['.id', '.sha256', ...asked].join(', ')}}`;
}

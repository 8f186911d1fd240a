import { isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { DocsPlace } from '../../state/console-docs.ts';
import { fieldOf } from '../../state/console-docs.ts';
import type { Symbol } from './symbol-at.ts';

function part(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** What the schema says of a word, as it stands beside it; texts are text, never markup. */
export function describeSymbol(
  schema: GraphQLSchema,
  symbol: Symbol,
  openWord: string,
  open: (place: DocsPlace) => void,
): HTMLElement {
  const type = schema.getType(symbol.type);
  const field = fieldOf(type, symbol.field);
  const argument = field?.args.find(({ name }) => name === symbol.argument);
  const card = document.createElement('div');
  card.className = 'symbol-card';
  const signature =
    argument !== undefined
      ? `${argument.name}: ${String(argument.type)}`
      : field !== null && (isObjectType(type) || isInterfaceType(type))
        ? `${type.name}.${field.name}: ${String(field.type)}`
        : symbol.type;
  card.append(part('code', signature));
  const description = (argument ?? field ?? type)?.description;
  if (description) card.append(part('p', description));
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = openWord;
  button.addEventListener('click', () => {
    open({ type: symbol.type, field: symbol.field });
  });
  card.append(button);
  return card;
}

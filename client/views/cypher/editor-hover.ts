import { hoverTooltip } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import { roleAt } from '../../cypher/roles.ts';
import type { Named } from '../../cypher/roles.ts';
import { statementsOf } from '../../cypher/statements.ts';
import type { SchemaName } from '../../cypher/schema.ts';
import { KEYWORD_WORDS } from '../../i18n/cypher-keywords.ts';
import { againstOf } from './editor-room.ts';
import type { Against } from './editor-room.ts';

/** What a card says of a name: a line of code, and lines of words. */
interface Card {
  readonly code: string;
  readonly lines: readonly string[];
}

function countLine({ count }: SchemaName, words: Against['words']): string {
  return count === null ? '' : words.editor.count(count);
}

function cardOf(named: Named, { index, schema, language, words }: Against): Card | null {
  const { name } = named;
  switch (named.kind) {
    case 'label': {
      const known = index?.labels.get(name);
      const word = schema.entityTypes.get(name)?.[language];
      const keys = known?.properties.map((one) => one.name).join(', ') ?? '';
      const lines = [
        word ?? '',
        known === undefined ? words.problem.label(name, '') : countLine(known, words),
        keys,
      ];
      return { code: `:${name}`, lines };
    }
    case 'type': {
      const known = index?.types.get(name);
      const told = schema.relationTypes.get(name);
      const [forward, back] =
        language === 'zh' ? [told?.zh, told?.reverseZh] : [told?.en, told?.reverseEn];
      const both = told === undefined ? '' : `→ ${forward ?? ''} · ← ${back ?? ''}`;
      const keys = known?.properties.map((one) => one.name).join(', ') ?? '';
      const count = known === undefined ? words.problem.type(name, '') : countLine(known, words);
      return { code: `[:${name}]`, lines: [both, count, keys] };
    }
    case 'property': {
      const known = index?.keys.get(name);
      if (known === undefined)
        return { code: `.${name}`, lines: [words.problem.property(name, '')] };
      const lines = [
        known.kinds.length > 0 ? words.editor.kinds(known.kinds.join(', ')) : '',
        known.owners.length > 0 ? words.editor.owners(known.owners.slice(0, 12).join(', ')) : '',
      ];
      return { code: `.${name}`, lines };
    }
    case 'function':
    case 'procedure': {
      const known =
        named.kind === 'function'
          ? index?.functionsBySmall.get(name.toLowerCase())
          : index?.procedures.get(name);
      if (known === undefined) return null;
      return {
        code: known.signature,
        lines: [known.description, known.allowed ? '' : words.editor.forbidden],
      };
    }
    case 'variable': {
      const { labels, kind } = named.variable;
      return {
        code: name,
        lines: [
          `${words.editor.variable}${labels.length > 0 ? ` :${labels.join(':')}` : ''}`,
          kind === 'value' ? '' : kind,
        ],
      };
    }
    case 'keyword': {
      const told = KEYWORD_WORDS[name]?.[language];
      return told === undefined ? null : { code: name, lines: [told] };
    }
    case 'parameter':
      return { code: `$${name}`, lines: [words.parameters.label] };
  }
}

function cardElement({ code, lines }: Card): HTMLElement {
  const card = document.createElement('div');
  card.className = 'symbol-card';
  const add = (tag: string, text: string): void => {
    const element = document.createElement(tag);
    // Texts of the database are text, never markup.
    element.textContent = text;
    card.append(element);
  };
  add('code', code);
  for (const line of lines) if (line !== '') add('p', line);
  return card;
}

/** What the schema and the language say of the word under the pointer. */
export function cypherHover(): Extension {
  return hoverTooltip(({ state }, place) => {
    const against = againstOf(state);
    const statement = statementsOf(state.doc.toString()).find(
      ({ from, to }) => from <= place && place <= to,
    );
    if (against === null || statement === undefined) return null;
    const named = roleAt(statement.tokens, place);
    const card = named === null ? null : cardOf(named, against);
    if (named === null || card === null) return null;
    return { pos: named.from, end: named.to, create: () => ({ dom: cardElement(card) }) };
  });
}

import type { ReactNode } from 'react';
import type { Property } from '../../graph/detail.ts';
import type { PropertyType } from '../../graph/schema.ts';
import { useLanguage, useWords } from '../explorer-context.ts';

const WEB = /^https?:\/\//i;

/** The address as a link, if it is an address of the web and nothing else. */
function webAddress(text: string): string | null {
  if (!WEB.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href;
}

function Value({ value }: { value: unknown }): ReactNode {
  const words = useWords();
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') {
    const href = webAddress(value);
    if (href === null) return <bdi>{value}</bdi>;
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {value}
      </a>
    );
  }
  if (Array.isArray(value)) {
    const plain = value.every((item) => typeof item !== 'object');
    if (plain) return <bdi>{value.map(String).join('、')}</bdi>;
  }
  return <code>{JSON.stringify(value)}</code>;
}

/** Stored properties under the words the schema has for them. */
export function PropertyList({
  properties,
  types,
}: {
  properties: readonly Property[];
  types: readonly PropertyType[];
}): ReactNode {
  const language = useLanguage();
  const word = (name: string): string =>
    types.find((type) => type.name === name)?.[language] ?? name;
  return (
    <dl className="facts">
      {properties.map(([name, value]) => (
        <div key={name}>
          <dt>{word(name)}</dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';
import { literal } from '../../cypher/literal.ts';
import { copyOf, typeName } from '../../cypher/result.ts';
import type { Entries, Value } from '../../cypher/values.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { copyText } from '../console/clipboard.ts';
import { useCypherActions, useCypherWords } from './cypher-context.ts';

function Members({ entries }: { entries: Entries }): ReactNode {
  return (
    <dl className="value-members">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <span className="quiet">{typeName(value)}</span>
          </dt>
          <dd>
            <Whole value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value in full: its parts one below the other, everything else as it is written. */
function Whole({ value }: { value: Value }): ReactNode {
  switch (value.kind) {
    case 'string':
      return <pre className="value-text">{value.value}</pre>;
    case 'map':
      return <Members entries={value.entries} />;
    case 'list':
      return (
        <ol className="value-items" start={0}>
          {value.items.map((item, index) => (
            <li key={index}>
              <Whole value={item} />
            </li>
          ))}
        </ol>
      );
    case 'node':
      return (
        <>
          <p className="value-head">
            <code>{literal({ ...value, properties: [] })}</code>{' '}
            <span className="quiet">{value.elementId}</span>
          </p>
          <Members entries={value.properties} />
        </>
      );
    case 'relationship':
      return (
        <>
          <p className="value-head">
            <code>{literal({ ...value, properties: [] })}</code>{' '}
            <span className="quiet">{value.elementId}</span>
          </p>
          <p className="quiet">
            {value.source} → {value.target}
          </p>
          <Members entries={value.properties} />
        </>
      );
    case 'null':
    case 'boolean':
    case 'integer':
    case 'float':
    case 'temporal':
    case 'point':
    case 'bytes':
    case 'path':
      return <code className="value-text">{literal(value)}</code>;
  }
}

/** A value in full beside the result, with a button to copy it. */
export function ValuePane({
  title,
  value,
  children,
  onClose,
}: {
  title: string;
  value: Value;
  children?: ReactNode;
  onClose: () => void;
}): ReactNode {
  const words = useCypherWords().result;
  const actions = useCypherActions();
  return (
    <section
      className="value-pane"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="value-bar">
        <h2>
          <bdi>{title}</bdi> <span className="quiet">{typeName(value)}</span>
        </h2>
        <IconButton icon="close" label={words.closeValue} onClick={onClose} />
      </header>
      {/* Long values scroll, and by keyboard, too. */}
      <div className="value-body" tabIndex={0} role="group" aria-label={title}>
        <Whole value={value} />
      </div>
      <p className="value-actions">
        {children}
        <Button
          icon="copy"
          onClick={() => {
            void copyText(copyOf(value)).then((done) => {
              actions.say(done ? { kind: 'copied', what: 'value' } : { kind: 'not-copied' });
            });
          }}
        >
          {words.copyValue}
        </Button>
      </p>
    </section>
  );
}

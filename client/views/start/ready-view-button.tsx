import type { ReactNode } from 'react';
import type { ReadyView } from '../../graph/ready-view.ts';
import { reading, readingHeading } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
import { TypeMark } from '../../ui/type-mark.tsx';
import { useActions, useLanguage, useSchema } from '../explorer-context.ts';
import { useStartWords } from './start-words.ts';

/** A ready view in the words of the graph: a type, what ties it, and the type it is tied to. */
export function ReadyViewButton({ view }: { view: ReadyView }): ReactNode {
  const words = useStartWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const [type, other] = [view.type, view.otherType].map((name) =>
    typeWord(schema, name, language),
  ) as [string, string];
  const verb = readingHeading(reading(schema, view.relationType, view.direction, language));
  return (
    <button
      type="button"
      className="ready-view"
      title={words.ready(type, verb, other)}
      onClick={() => void actions.facts.openView(view)}
    >
      <span className="view-marks">
        <TypeMark type={schema.entityTypes.get(view.type)} size={22} />
        <TypeMark type={schema.entityTypes.get(view.otherType)} size={22} />
      </span>
      <span className="view-words">
        {type} <span className="verb">{verb}</span> {other}
      </span>
    </button>
  );
}

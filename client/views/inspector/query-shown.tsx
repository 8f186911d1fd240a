import { useState } from 'react';
import type { ReactNode } from 'react';
import { aboutQuery } from '../../api/about-query.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useWords } from '../explorer-context.ts';

/** The question behind the inspector, closed at first, ready to copy. */
export function QueryShown({ kind, id }: { kind: 'entity' | 'relation'; id: string }): ReactNode {
  const words = useWords().inspector;
  const actions = useActions();
  const [copied, setCopied] = useState(false);
  const query = aboutQuery({ kind, id });
  return (
    <details className="query">
      <summary>{words.query}</summary>
      <pre tabIndex={0}>{query}</pre>
      <div className="query-actions">
        <span className="quiet">{words.queryHint}</span>
        <Button
          onClick={() => {
            actions.hand({ room: 'graphql', kind: 'draft', draft: { query, variables: '' } });
          }}
        >
          {words.openQuery}
        </Button>
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(query).then(() => {
              setCopied(true);
            });
          }}
        >
          {copied ? words.copied : words.copy}
        </Button>
      </div>
    </details>
  );
}

import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { EXPORT_FORMATS } from '../../api/cypher-api.ts';
import type { CypherAnswer, ExportFormat } from '../../api/cypher-api.ts';
import { cellOf } from '../../cypher/result.ts';
import { csvOf } from '../../state/console/csv.ts';
import type { Copied, StatementRun } from '../../state/cypher/state.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { copyText } from '../console/clipboard.ts';
import { useCypherActions, useCypherState, useCypherWords } from './cypher-context.ts';

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  jsonl: 'jsonl',
  graphml: 'graphml',
};

/** Copies of what is on the page, and files of everything, which the server writes. */
export function ExportMenu({
  statement,
  answer,
  json,
}: {
  statement: StatementRun;
  answer: CypherAnswer;
  json: () => string;
}): ReactNode {
  const words = useCypherWords().result;
  const actions = useCypherActions();
  const exporting = useCypherState((state) => state.exporting);
  const [open, setOpen] = useState(false);
  const copy = (text: string, what: Copied): void => {
    setOpen(false);
    void copyText(text).then((done) => {
      actions.say(done ? { kind: 'copied', what } : { kind: 'not-copied' });
    });
  };
  const save = async (format: ExportFormat): Promise<void> => {
    setOpen(false);
    const blob = await actions.exportFile(statement, format);
    if (blob !== null) saveBlob(`cypher-result.${ENDINGS[format]}`, blob);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="button" aria-label={`${words.copy} / ${words.export}`}>
        <Icon name="load" />
        <span>{words.export}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="popup-positioner">
          <Popover.Popup className="popup export-popup">
            <Popover.Title className="popup-title">{words.copy}</Popover.Title>
            <Button
              icon="copy"
              onClick={() => {
                copy(
                  csvOf(
                    answer.columns,
                    answer.rows.map((row) => row.map(cellOf)),
                  ),
                  'csv',
                );
              }}
            >
              {words.copyCsv}
            </Button>
            <Button
              icon="copy"
              onClick={() => {
                copy(json(), 'json');
              }}
            >
              {words.copyJson}
            </Button>
            <p className="popup-title">{words.exportAll}</p>
            {EXPORT_FORMATS.map((format) => (
              <Button
                key={format}
                icon="load"
                disabled={exporting !== null}
                onClick={() => void save(format)}
              >
                {words.formats[format]}
              </Button>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

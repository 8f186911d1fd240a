import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { markdownTable } from '../../graph/markdown-table.ts';
import { firstColumns, inOrder, matching, tableOf, withColumns } from '../../graph/table.ts';
import type { TableColumn, TableKind, TableOrder } from '../../graph/table.ts';
import { csvOf } from '../../state/console/csv.ts';
import { currentScene } from '../../state/derived.ts';
import '../../styles/table.css';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FindBox } from '../../ui/find-box.tsx';
import { copyText } from '../console/clipboard.ts';
import { useExplorerState, useLanguage, useSchema, useWords } from '../explorer-context.ts';
import { useLooksWords } from '../looks/looks-words.ts';
import { useNaming } from '../looks/naming.ts';
import { ValuesLine } from '../looks/values-line.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { TableGrid } from './table-grid.tsx';
import { useTableSelection } from './use-table-selection.ts';

/** One of the two tables, with what is chosen of it. */
function OneTable({ kind, find }: { kind: TableKind; find: string }): ReactNode {
  const looks = useLooksWords();
  const words = looks.table;
  const { status: statuses } = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const naming = useNaming();
  const scene = useExplorerState(currentScene);
  const known = useExplorerState((state) => state.known);
  const values = useExplorerState((state) => state.values);
  const [choice, setChoice] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [order, setOrder] = useState<TableOrder | null>(null);
  const [said, setSaid] = useState('');
  const selection = useTableSelection(kind);
  const { selected } = selection;

  const whole = useMemo(() => {
    const { yes, no } = looks;
    return tableOf(kind, scene, known, values, { schema, language, statuses, yes, no });
  }, [kind, scene, known, values, schema, language, statuses, looks]);
  const first = useMemo(() => firstColumns(whole.columns), [whole]);
  const shown = useCallback(
    ({ key }: TableColumn): boolean => choice.get(key) ?? first.has(key),
    [choice, first],
  );
  const table = useMemo(() => {
    const chosen = withColumns(whole, shown);
    const rows = inOrder({ ...chosen, rows: matching(chosen.rows, find) }, order, language);
    return { ...chosen, rows };
  }, [whole, shown, find, order, language]);
  const nameOf = useMemo(() => {
    const names = new Map(
      whole.columns.map((column) => [
        column.key,
        column.kind === 'standing' ? words[column.name] : naming.property(column.name),
      ]),
    );
    return ({ key }: TableColumn): string => names.get(key) ?? key;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the naming is made anew at every drawing; it follows schema and language
  }, [whole, words, schema, language]);

  const chosen = table.rows.filter(({ id }) => selected.has(id));
  // One row is selected by being read; several are selected to be copied.
  const copied = chosen.length > 1 ? chosen : table.rows;
  const copy = (form: 'csv' | 'markdown'): void => {
    const rows = copied.map(({ cells }) => cells);
    const header = table.columns.map(nameOf);
    const numeric = table.columns.map((column) => column.numeric);
    const text = form === 'csv' ? csvOf(header, rows) : markdownTable(header, rows, numeric);
    void copyText(text).then((done) => {
      setSaid(done ? words.copied(rows.length) : words.notCopied);
    });
  };
  const count = chosen.length;
  return (
    <>
      <div className="panel-bar">
        <ColumnChooser
          columns={whole.columns}
          shown={shown}
          nameOf={nameOf}
          onToggle={(column) => {
            setChoice(new Map([...choice, [column.key, !shown(column)]]));
          }}
        />
        <Button
          onClick={() => {
            copy('csv');
          }}
        >
          {words.copyCsv(copied.length)}
        </Button>
        <Button
          onClick={() => {
            copy('markdown');
          }}
        >
          {words.copyMarkdown(copied.length)}
        </Button>
        <span role="status">{said}</span>
        <span className="panel-count">
          {words.rows(table.rows.length, whole.rows.length)}
          {count > 0 && ` · ${words.selected(count)}`}
        </span>
      </div>
      {table.rows.length === 0 ? (
        <p className="panel-empty">{words.empty}</p>
      ) : (
        <TableGrid
          table={table}
          label={words[kind]}
          order={order}
          selection={selection}
          nameOf={nameOf}
          onOrder={setOrder}
        />
      )}
    </>
  );
}

/** What is on the canvas as tables of entities and of relations; what is selected here is selected there. */
export function TablePanel(): ReactNode {
  const words = useLooksWords().table;
  const [kind, setKind] = useState<TableKind>('entities');
  const [find, setFind] = useState('');
  return (
    <div className="panel-page">
      <div className="panel-bar table-bar">
        <div className="chips">
          {(['entities', 'relations'] as const).map((one) => (
            <Chip
              key={one}
              on={one === kind}
              onToggle={() => {
                setKind(one);
              }}
            >
              {words[one]}
            </Chip>
          ))}
        </div>
        <FindBox label={words.filter} value={find} onChange={setFind} />
        <ValuesLine />
        <span className="quiet table-hint">{words.hint}</span>
      </div>
      <OneTable key={kind} kind={kind} find={find} />
    </div>
  );
}

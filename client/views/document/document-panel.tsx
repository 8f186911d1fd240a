import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { sentenceCoverage } from '../../graph/document.ts';
import type { DocumentText, Sentence } from '../../graph/document.ts';
import { folded } from '../../graph/folded.ts';
import { percent, sumCoverage } from '../../graph/passages.ts';
import { textOf } from '../../graph/reading.ts';
import type { Passage } from '../../state/facts-state.ts';
import '../../styles/facts-panels.css';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FindBox } from '../../ui/find-box.tsx';
import { useActions, useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { SentenceRow } from './sentence-row.tsx';

/** Brings the passage asked for into sight; else the first mark of what was chosen elsewhere, where none is in sight. */
function useScroll(
  list: RefObject<HTMLElement | null>,
  passage: Passage | null,
  count: number,
  selected: ReadonlySet<string>,
): void {
  const wanted = passage?.sentence ?? null;
  const there = wanted !== null && wanted <= count;
  useEffect(() => {
    if (!there) return;
    const row = list.current?.querySelector(`[data-sentence="${wanted}"]`);
    (row?.querySelector('.passage-at') ?? row)?.scrollIntoView({ block: 'center' });
  }, [list, passage, wanted, there]);
  useEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box === undefined) return;
    const marks = [
      ...(list.current?.querySelectorAll('.text-mark-chosen, .saying-selected') ?? []),
    ];
    const inSight = marks.some((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return bottom > box.top && top < box.bottom;
    });
    if (!inSight) marks[0]?.scrollIntoView({ block: 'center' });
  }, [list, selected]);
}

function matches({ text, sayings }: Sentence, query: string): boolean {
  const wanted = folded(query).trim();
  if (wanted === '') return true;
  const names = sayings.flatMap((saying) => {
    const entities =
      saying.kind === 'entity'
        ? [saying.entity]
        : saying.kind === 'figure'
          ? [saying.line.facts.indicator]
          : [saying.source, saying.target];
    return entities.flatMap(({ name, nameEn }) => [name, nameEn ?? '']);
  });
  return [text ?? '', ...names].some((one) => folded(one).includes(wanted));
}

function Text({ text, busy }: { text: DocumentText; busy: boolean }): ReactNode {
  const words = useFactsWords().document;
  const { readOn } = useActions().facts;
  const passage = useExplorerState(({ facts }) => facts.passage);
  const selection = useExplorerState((state) => state.selection);
  const [query, setQuery] = useState('');
  const [untold, setUntold] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const selected = useMemo(
    () =>
      new Set(
        selection === null ? [] : selection.kind === 'several' ? selection.ids : [selection.id],
      ),
    [selection],
  );
  const coverage = useMemo(
    () => new Map(text.sentences.map((one) => [one.number, sentenceCoverage(one)])),
    [text],
  );
  const isWhole = (sentence: Sentence): boolean => {
    const share = percent(coverage.get(sentence.number) ?? { told: 0, all: 0 });
    return share === null || share === 100;
  };
  const listed = text.sentences.filter(
    (sentence) => matches(sentence, query) && !(untold && isWhole(sentence)),
  );
  const mine = passage?.document === text.id ? passage : null;
  useScroll(list, mine, text.sentences.length, selected);
  const overall = percent(sumCoverage(coverage.values()));
  const left = text.total - text.sentences.length;
  const noText = text.sentences.length > 0 && text.sentences.every((one) => one.text === null);
  const facts = text.sentences.reduce((sum, { sayings }) => sum + sayings.length, 0);
  const untoldCount = text.sentences.filter((sentence) => !isWhole(sentence)).length;
  return (
    <>
      <div className="panel-bar">
        <FindBox label={words.search} value={query} onChange={setQuery} />
        <Chip
          on={untold}
          count={untoldCount}
          counted={words.sentences(untoldCount)}
          onToggle={() => {
            setUntold(!untold);
          }}
        >
          {words.untold}
        </Chip>
        {overall !== null && (
          <span className="coverage-overall">
            <meter min={0} max={100} value={overall} aria-label={words.overall(overall)} />
            {words.overall(overall)}
          </span>
        )}
        <span className="panel-count" role="status">
          {left > 0
            ? words.shown(text.sentences.length, text.total)
            : words.overallSpans(facts, text.total)}
        </span>
      </div>
      {noText && <p className="panel-note">{words.noText}</p>}
      <div ref={list} className="board-scroll" tabIndex={0} role="region" aria-label={words.choose}>
        <ol className="sentences">
          {listed.map((sentence) => (
            <SentenceRow
              key={sentence.number}
              sentence={sentence}
              selected={selected}
              at={mine?.sentence === sentence.number ? mine : null}
            />
          ))}
        </ol>
        {listed.length === 0 && !busy && <p className="panel-empty">{words.nothing}</p>}
        {busy && <LoadingLine>{words.loading}</LoadingLine>}
        {!busy && left > 0 && (
          <Button kind="quiet" onClick={() => void readOn()}>
            {words.more(left)}
          </Button>
        )}
      </div>
    </>
  );
}

/** The source read sentence by sentence: its words where they were supplied, and everything the graph takes from them. */
export function DocumentPanel(): ReactNode {
  const words = useFactsWords().document;
  const language = useLanguage();
  const schema = useSchema();
  const { read } = useActions().facts;
  const document = useExplorerState(({ facts }) => facts.document);
  const first = schema.documents[0]?.id ?? null;
  const wanted = document?.id ?? first;
  useEffect(() => {
    if (document === null && wanted !== null) void read(wanted);
  }, [document, wanted, read]);
  if (wanted === null) return <p className="panel-empty">{words.none}</p>;
  const load = document?.load ?? { status: 'loading' };
  return (
    <div className="panel-page">
      {schema.documents.length > 1 && (
        <div className="panel-bar">
          <select
            className="select"
            aria-label={words.choose}
            value={wanted}
            onChange={(event) => void read(event.target.value)}
          >
            {schema.documents.map(({ id, title, date }) => (
              <option key={id} value={id}>
                {`${textOf(title, language) ?? id} · ${date}`}
              </option>
            ))}
          </select>
        </div>
      )}
      {load.status === 'loading' && <LoadingLine>{words.loading}</LoadingLine>}
      {load.status === 'failed' && (
        <FailureMessage failure={load.failure} onRetry={() => void read(wanted)} />
      )}
      {load.status === 'ready' && (
        <Text key={wanted} text={load.value} busy={document?.busy ?? false} />
      )}
    </div>
  );
}

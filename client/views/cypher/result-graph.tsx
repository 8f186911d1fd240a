import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { cypherFailureOf } from '../../api/cypher-failure.ts';
import type { CypherFailure } from '../../api/cypher-failure.ts';
import { graphIn } from '../../cypher/found-graph.ts';
import type { FoundGraph } from '../../cypher/found-graph.ts';
import { DRAWN_LIMIT, nodeName, resultScene, typeOf, withMore } from '../../cypher/result-scene.ts';
import type { Value } from '../../cypher/values.ts';
import type { Point } from '../../graph/model.ts';
import { FIRST_LAYOUT } from '../../graph/view.ts';
import { shownTheme } from '../../state/derived.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TypeMark } from '../../ui/type-mark.tsx';
import { createCanvas } from '../canvas/canvas.ts';
import type { Canvas } from '../canvas/canvas.ts';
import { hireLayouter, readPalette, stillWanted } from '../canvas/canvas-view.tsx';
import { createLayoutService } from '../canvas/layout-service.ts';
import { useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { useCypher, useCypherWords } from './cypher-context.ts';
import { failureText } from './failure-text.ts';
import { ValuePane } from './value-pane.tsx';

const LOAD = 'MATCH (n) WHERE elementId(n) IN $ids RETURN n';
const CONNECT =
  'MATCH (a)-[r]->(b) WHERE elementId(a) IN $ids AND elementId(b) IN $ids RETURN DISTINCT r';

/** What was fetched beside the result, in acts of its own. */
interface Besides {
  readonly nodes: FoundGraph['nodes'];
  readonly relations: FoundGraph['relations'];
  readonly connected: boolean;
}

/** Places are the drawing's own: nobody keeps them. */
const NOWHERE: ReadonlyMap<string, Point> = new Map();

const NOTHING: Besides = { nodes: new Map(), relations: new Map(), connected: false };

/** Draws a scene on the app's own canvas; what is chosen there is told by its element id. */
function Drawing({
  scene,
  chosen,
  onChoose,
  onView,
}: {
  scene: ReturnType<typeof resultScene>;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  onView: (canvas: Canvas | null) => void;
}): ReactNode {
  const theme = useExplorerState(shownTheme);
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
  const choose = useEffectEvent(onChoose);
  const tell = useEffectEvent(onView);
  useEffect(() => {
    if (container.current === null) return;
    const created = createCanvas(
      container.current,
      readPalette(),
      {
        onEntity: (id) => {
          choose(id);
        },
        onOpenEntity: (id) => {
          choose(id);
        },
        onGroup: () => undefined,
        onOpenGroup: () => undefined,
        onRelations: ([id]) => {
          choose(id ?? null);
        },
        onBoxed: ([id]) => {
          choose(id ?? null);
        },
        onNothing: () => {
          choose(null);
        },
        onMenu: () => undefined,
        onMoved: () => undefined,
        onSettled: () => undefined,
        onArranging: () => undefined,
        traitsOf: () => ({ type: '', time: null }),
      },
      createLayoutService(hireLayouter),
      stillWanted,
    );
    canvas.current = created;
    tell(created);
    return () => {
      canvas.current = null;
      tell(null);
      created.destroy();
    };
  }, []);
  useEffect(() => {
    canvas.current?.restyle(readPalette());
  }, [theme]);
  useEffect(() => {
    canvas.current?.apply({ scene, settled: NOWHERE, layout: FIRST_LAYOUT });
  }, [scene]);
  useEffect(() => {
    const entity = chosen !== null && scene.entities.has(chosen);
    canvas.current?.mark({
      entities: entity ? [chosen] : [],
      relation: entity ? null : chosen,
      cursor: null,
    });
  }, [scene, chosen]);
  return <div ref={container} className="canvas" aria-hidden="true" />;
}

/** The graph of the rows: what they hold and nothing else; ends and relations beside it come only when asked for. */
export function ResultGraph({ rows }: { rows: readonly (readonly Value[])[] }): ReactNode {
  const all = useCypherWords();
  const words = all.graph;
  const language = useLanguage();
  const schema = useSchema();
  const { api, newId } = useCypher();
  const found = useMemo(() => graphIn(rows), [rows]);
  const [besides, setBesides] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CypherFailure | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const canvas = useRef<Canvas>(null);
  const graph = useMemo(
    () => withMore(found, [...besides.nodes.values()], [...besides.relations.values()]),
    [found, besides],
  );
  const scene = useMemo(() => resultScene(graph, schema, language), [graph, schema, language]);

  const fetchMore = async (query: string, ids: readonly string[]): Promise<FoundGraph | null> => {
    setBusy(true);
    setFailure(null);
    try {
      const question = { query, parameters: { ids }, limit: 1000, runId: newId() };
      const answer = await api.run(question, new AbortController().signal);
      return graphIn(answer.rows);
    } catch (error) {
      setFailure(cypherFailureOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const load = async (ids: readonly string[]): Promise<void> => {
    const more = await fetchMore(LOAD, ids);
    if (more === null) return;
    setBesides((old) => ({ ...old, nodes: new Map([...old.nodes, ...more.nodes]) }));
  };
  const connect = async (): Promise<void> => {
    const more = await fetchMore(CONNECT, [...graph.nodes.keys()]);
    if (more === null) return;
    const fresh = [...more.relations].filter(([id]) => !found.relations.has(id));
    setBesides((old) => ({ ...old, relations: new Map(fresh), connected: true }));
  };

  if (found.nodes.size === 0 && found.relations.size === 0)
    return <p className="result-empty quiet">{words.none}</p>;
  const value =
    chosen === null ? null : (graph.nodes.get(chosen) ?? graph.relations.get(chosen) ?? null);
  const stubChosen = chosen !== null && graph.missing.includes(chosen);
  const total = graph.nodes.size + graph.missing.length;
  return (
    <div className="result-graph">
      <p className="graph-facts" role="status">
        <span>{words.counts(found.nodes.size, found.relations.size)}</span>
        {graph.missing.length > 0 && <span>{words.stubs(graph.missing.length)}</span>}
        {besides.nodes.size > 0 && <span>{words.loaded(besides.nodes.size)}</span>}
        {besides.connected && (
          <span>
            {besides.relations.size > 0
              ? words.connected(besides.relations.size)
              : words.noneConnected}
          </span>
        )}
        {total > DRAWN_LIMIT && <span>{words.tooMany(DRAWN_LIMIT, total)}</span>}
        {failure !== null && <span>{words.failed + failureText(failure, all)}</span>}
      </p>
      <p className="graph-acts">
        {graph.missing.length > 0 && (
          <Button icon="load" disabled={busy} onClick={() => void load(graph.missing)}>
            {words.load}
          </Button>
        )}
        {!besides.connected && graph.nodes.size > 1 && (
          <Button icon="link" disabled={busy} onClick={() => void connect()}>
            {words.connect}
          </Button>
        )}
        {besides !== NOTHING && (
          <Button
            icon="undo"
            onClick={() => {
              setBesides(NOTHING);
            }}
          >
            {words.onlyResult}
          </Button>
        )}
        <IconButton icon="fit" label={words.fit} onClick={() => canvas.current?.fit()} />
        <IconButton
          icon="zoomIn"
          label={words.zoomIn}
          onClick={() => canvas.current?.zoomBy(1.3)}
        />
        <IconButton
          icon="zoomOut"
          label={words.zoomOut}
          onClick={() => canvas.current?.zoomBy(1 / 1.3)}
        />
      </p>
      <div className="graph-and-pane">
        <div className="canvas-frame">
          <Drawing
            scene={scene}
            chosen={chosen}
            onChoose={setChosen}
            onView={(next) => {
              canvas.current = next;
            }}
          />
        </div>
        {value !== null && (
          <ValuePane
            title={value.kind === 'node' ? nodeName(value, language) : value.type}
            value={value}
            onClose={() => {
              setChosen(null);
            }}
          />
        )}
        {stubChosen && (
          <section className="value-pane" aria-label={words.stub}>
            <p className="value-body">
              {words.stub} <code>{chosen}</code>
            </p>
            <p className="value-actions">
              <Button icon="load" disabled={busy} onClick={() => void load([chosen])}>
                {words.loadOne}
              </Button>
            </p>
          </section>
        )}
      </div>
      <details className="graph-list">
        <summary>{words.list}</summary>
        <ul>
          {[...graph.nodes.values()].slice(0, DRAWN_LIMIT).map((node) => (
            <li key={node.elementId}>
              <button
                type="button"
                aria-pressed={chosen === node.elementId}
                onClick={() => {
                  setChosen(node.elementId);
                }}
              >
                <TypeMark type={schema.entityTypes.get(typeOf(node))} size={16} />
                {nodeName(node, language)} <span className="quiet">{typeOf(node)}</span>
              </button>
            </li>
          ))}
          {[...graph.relations.values()].slice(0, DRAWN_LIMIT).map((relation) => {
            const [source, target] = [relation.source, relation.target].map((id) => {
              const node = graph.nodes.get(id);
              return node === undefined ? '…' : nodeName(node, language);
            });
            return (
              <li key={relation.elementId}>
                <button
                  type="button"
                  aria-pressed={chosen === relation.elementId}
                  onClick={() => {
                    setChosen(relation.elementId);
                  }}
                >
                  {source} <span className="quiet">{relation.type} →</span> {target}
                </button>
              </li>
            );
          })}
        </ul>
      </details>
    </div>
  );
}

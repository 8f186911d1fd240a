import type { ReactNode } from 'react';
import { nameOf } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
import type { Entity } from '../../graph/model.ts';
import { currentView } from '../../state/derived.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TypeMark } from '../../ui/type-mark.tsx';
import { WordedActButton } from '../act-button.tsx';
import { EntityButton } from '../entity-button.tsx';
import { useActions, useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { ChooserPanel } from './chooser-panel.tsx';
import { EntityDetailView } from './entity-detail.tsx';
import { RelationDetailView } from './relation-detail.tsx';
import { useInspectorWords } from './inspector-words.ts';

function Heading({
  title,
  sub,
  entity,
}: {
  title: string;
  sub: string;
  entity?: Entity;
}): ReactNode {
  const schema = useSchema();
  return (
    <div className="inspector-heading">
      {entity !== undefined && <TypeMark type={schema.entityTypes.get(entity.type)} size={32} />}
      <div>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        {sub !== '' && <p className="quiet">{sub}</p>}
      </div>
    </div>
  );
}

function EntityActions({ id }: { id: string }): ReactNode {
  const words = useInspectorWords();
  const actions = useActions();
  const pinned = useExplorerState((state) => currentView(state).pinned.includes(id));
  return (
    <div className="inspector-actions">
      <Button icon="expand" kind="main" onClick={() => void actions.expand(id)}>
        {words.expand}
      </Button>
      <Button
        icon="pin"
        aria-pressed={pinned}
        onClick={() => {
          actions.togglePin(id);
        }}
      >
        {pinned ? words.unpin : words.pin}
      </Button>
      <Button
        icon="remove"
        onClick={() => {
          actions.hide([id]);
        }}
      >
        {words.hide}
      </Button>
    </div>
  );
}

/** What several entities are mostly chosen for. */
const TOGETHER = ['pathBetween', 'expand', 'keepOnly'] as const;

function Several({ ids }: { ids: readonly string[] }): ReactNode {
  const words = useInspectorWords();
  const actions = useActions();
  const known = useExplorerState((state) => state.known);
  return (
    <>
      <div className="inspector-actions">
        {TOGETHER.map((id) => (
          <WordedActButton key={id} id={id} />
        ))}
        <Button
          icon="remove"
          onClick={() => {
            actions.hide(ids);
          }}
        >
          {words.hideAll}
        </Button>
      </div>
      <ul className="several">
        {ids
          .flatMap((id) => known.entities.get(id) ?? [])
          .map((entity) => (
            <li key={entity.id}>
              <EntityButton entity={entity} />
            </li>
          ))}
      </ul>
    </>
  );
}

/** What the heading says of the thing inspected: its name, and its type with the name in the other language. */
function useHeading(): { title: string; sub: string; entity?: Entity } {
  const panel = useInspectorWords();
  const language = useLanguage();
  const schema = useSchema();
  const { selection, known, detail, chooser } = useExplorerState((state) => state);
  if (chooser !== null) {
    const entity = known.entities.get(chooser.id);
    const name = entity === undefined ? chooser.id : nameOf(entity, language);
    return { title: panel.chooser.title(name), sub: '', ...(entity && { entity }) };
  }
  if (selection?.kind === 'several') return { title: panel.several(selection.ids.length), sub: '' };
  if (selection?.kind === 'relation') return { title: panel.relation, sub: '' };
  if (selection === null) return { title: '', sub: '' };
  const told =
    detail?.status === 'ready' && detail.value.kind === 'entity' ? detail.value.entity : null;
  const entity = known.entities.get(selection.id) ?? told;
  if (entity === null) return { title: selection.id, sub: '' };
  const name = nameOf(entity, language);
  const other = language === 'zh' ? entity.nameEn : entity.name;
  const type = typeWord(schema, entity.type, language);
  return {
    title: name,
    sub: other === null || other === name ? type : `${type} · ${other}`,
    entity,
  };
}

function Body(): ReactNode {
  const words = useInspectorWords();
  const actions = useActions();
  const { selection, detail, chooser } = useExplorerState((state) => state);
  if (chooser !== null) return <ChooserPanel chooser={chooser} />;
  if (selection?.kind === 'several') return <Several ids={selection.ids} />;
  return (
    <>
      {selection?.kind === 'entity' && <EntityActions id={selection.id} />}
      {detail?.status === 'loading' && <LoadingLine>{words.loading}</LoadingLine>}
      {detail?.status === 'failed' && (
        <FailureMessage failure={detail.failure} onRetry={actions.inspectAgain} />
      )}
      {detail?.status === 'ready' &&
        (detail.value.kind === 'entity' ? (
          <EntityDetailView key={detail.value.entity.id} detail={detail.value} />
        ) : (
          <RelationDetailView key={detail.value.relation.id} detail={detail.value} />
        ))}
    </>
  );
}

/** The panel about what is chosen: an entity, a relation, several entities, or what could be brought in. */
export function Inspector(): ReactNode {
  const panel = useInspectorWords();
  const actions = useActions();
  const selection = useExplorerState((state) => state.selection);
  const chooser = useExplorerState((state) => state.chooser);
  const sheet = useExplorerState((state) => state.sheet);
  const menu = useExplorerState((state) => state.menu);
  const { title, sub, entity } = useHeading();
  if (selection === null && chooser === null) return null;
  const back = chooser !== null && selection !== null;
  return (
    <aside
      className={`inspector ${sheet === 'inspector' ? 'sheet-open' : ''}`}
      aria-label={panel.label}
      onKeyDown={(event) => {
        // A menu that stands open is what the key closes.
        if (event.key !== 'Escape' || menu !== null) return;
        if (chooser === null) actions.select(null);
        else actions.closeChooser();
      }}
    >
      <header className="inspector-header">
        {back && (
          <IconButton icon="back" label={panel.chooser.back} onClick={actions.closeChooser} />
        )}
        <Heading title={title} sub={sub} {...(entity && { entity })} />
        <IconButton
          icon="close"
          label={panel.close}
          onClick={() => {
            actions.select(null);
          }}
        />
      </header>
      <div className="inspector-body">
        <Body />
      </div>
    </aside>
  );
}

import { readCypherFile } from '../../cypher/cypher-file.ts';
import { sameDraft } from '../console/draft.ts';
import { NAME_LIMIT } from '../console/records.ts';
import type { CypherContext } from './context.ts';
import type { Favourite } from './records.ts';
import type { CypherNotification } from './state.ts';

export interface Keeping {
  readonly save: (name: string, collection: string) => void;
  readonly rename: (saved: Favourite, name: string) => void;
  readonly move: (saved: Favourite, collection: string) => void;
  readonly remove: (saved: Favourite) => void;
  /** Puts back what was removed last. */
  readonly restore: (saved: Favourite) => void;
  readonly forget: () => void;
  readonly importFile: (text: string) => void;
}

function named(text: string): string {
  return text.trim().slice(0, NAME_LIMIT);
}

/** What can be done with favourites and history. */
export function createKeeping({
  memory,
  state,
  change,
  reread,
  newId,
  now,
}: CypherContext): Keeping {
  const say = (notice: CypherNotification): void => {
    change({ notice });
  };
  const keep = (saved: Favourite, notice: CypherNotification): void => {
    const kept = memory.saved.put(saved);
    reread();
    say(kept ? notice : { kind: 'not-kept' });
  };
  return {
    save(name, collection) {
      const [text, group] = [named(name), named(collection)];
      if (text === '') return;
      const same = state().saved.find((one) => one.name === text && one.collection === group);
      const { query, variables } = state().draft;
      const id = same?.id ?? newId();
      const saved = { query, variables, id, at: now(), name: text, collection: group };
      keep(saved, { kind: 'saved', name: text });
    },
    rename(saved, name) {
      const text = named(name);
      if (text === '' || text === saved.name) return;
      keep({ ...saved, name: text }, { kind: 'saved', name: text });
    },
    move(saved, collection) {
      keep({ ...saved, collection: named(collection) }, { kind: 'saved', name: saved.name });
    },
    remove(saved) {
      memory.saved.remove(saved.id);
      reread();
      say({ kind: 'deleted', saved });
    },
    restore(saved) {
      keep(saved, { kind: 'saved', name: saved.name });
    },
    forget() {
      for (const { id } of state().past) memory.past.remove(id);
      reread();
    },
    importFile(text) {
      const found = readCypherFile(text);
      if (found === null) {
        say({ kind: 'not-imported' });
        return;
      }
      const { saved } = state();
      const fresh = found.filter(
        (one) => !saved.some((other) => other.name === one.name && sameDraft(other, one)),
      );
      const kept = fresh.every((one) => memory.saved.put({ ...one, id: newId(), at: now() }));
      reread();
      const known = found.length - fresh.length;
      say(kept ? { kind: 'imported', count: fresh.length, known } : { kind: 'not-kept' });
    },
  };
}

import { asFailure } from '../api/failure.ts';
import type { DocumentText } from '../graph/document.ts';
import type { Context } from './context.ts';
import type { FactsState, Passage } from './facts-state.ts';

/** Reading documents. */
export interface Reading {
  /** Reads a document from its beginning, unless it is the one being read. */
  readonly read: (id: string) => Promise<void>;
  /** Reads on where reading stopped. */
  readonly readOn: () => Promise<void>;
  /** Opens the document at a passage. */
  readonly openPassage: (passage: Passage) => Promise<void>;
  /** Reads the words of a document's sentences, for those around a passage. */
  readonly loadWords: (id: string) => Promise<void>;
}

/** Sentences read before the reader is asked whether to go on. */
const AT_ONCE = 300;

export function createReading({ store, api, change }: Context): Reading {
  const facts = (): FactsState => store.getState().facts;
  const set = (part: Partial<FactsState>): void => {
    change((state) => ({ facts: { ...state.facts, ...part } }));
  };
  let run = 0;

  /** Reads page after page until the text is read to its end, or far enough for now. */
  const goOn = async (id: string, begun: DocumentText | null, atLeast: number): Promise<void> => {
    run += 1;
    const mine = run;
    let text = begun;
    const until = (begun?.sentences.length ?? 0) + AT_ONCE;
    set({
      document: {
        id,
        load: begun === null ? { status: 'loading' } : { status: 'ready', value: begun },
        busy: true,
      },
    });
    try {
      do {
        const page = await api.facts.document(id, text?.next ?? null);
        if (mine !== run) return;
        const sentences = [...(text?.sentences ?? []), ...page.sentences];
        text = { ...page, sentences };
        const busy = page.next !== null && sentences.length < Math.max(until, atLeast);
        set({ document: { id, load: { status: 'ready', value: text }, busy } });
        if (!busy) return;
      } while (text.next !== null);
    } catch (error) {
      if (mine !== run) return;
      set({ document: { id, load: { status: 'failed', failure: asFailure(error) }, busy: false } });
    }
  };

  const read: Reading['read'] = async (id) => {
    const { document } = facts();
    if (document?.id === id && document.load.status !== 'failed') return;
    await goOn(id, null, 0);
  };

  return {
    read,
    async readOn() {
      const { document } = facts();
      if (document?.load.status !== 'ready' || document.busy) return;
      await goOn(document.id, document.load.value, 0);
    },
    async openPassage(passage) {
      change((state) => ({
        drawer: 'document',
        sheet: null,
        facts: { ...state.facts, passage },
      }));
      await read(passage.document);
      const { document } = facts();
      const load = document?.load;
      if (load?.status === 'ready' && document?.busy === false) {
        const { value } = load;
        if (value.next !== null && value.sentences.length < passage.sentence) {
          await goOn(value.id, value, passage.sentence);
        }
      }
    },
    async loadWords(id) {
      const { words } = facts();
      if (words?.id === id && words.load.status !== 'failed') return;
      set({ words: { id, load: { status: 'loading' } } });
      try {
        const value = await api.facts.sentenceWords(id);
        set({ words: { id, load: { status: 'ready', value } } });
      } catch (error) {
        set({ words: { id, load: { status: 'failed', failure: asFailure(error) } } });
      }
    },
  };
}

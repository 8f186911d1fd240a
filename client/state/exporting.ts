import { asFailure, Cancelled } from '../api/failure.ts';
import type { FormatId } from '../export/format-ids.ts';
import type { Point } from '../graph/model.ts';
import type { Values } from '../graph/values.ts';
import type { Context } from './context.ts';
import { currentScene, shownTheme } from './derived.ts';
import type { Store } from './store.ts';
import type { ValueReading } from './value-reading.ts';

/** A file made of the canvas. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Writing the canvas to a file. */
export interface Exporting {
  /** Makes the file; `null` where it could not be made, which is said. */
  readonly exportAs: (
    format: FormatId,
    places: ReadonlyMap<string, Point>,
  ) => Promise<ExportedFile | null>;
}

/** Signs that no file name may have, on any system. */
const UNSAFE = /[\p{Cc}\\/:*?"<>|]+/gu;
const NAME_LENGTH = 60;

function fileName(title: string, extension: string): string {
  const name = title.replace(UNSAFE, ' ').trim().slice(0, NAME_LENGTH).trim();
  return `${name === '' ? 'jingtu' : name}.${extension}`;
}

/** Waits until the properties of everything on the canvas are there. */
async function readValues(store: Store, { needValues }: ValueReading): Promise<Values> {
  const release = needValues();
  try {
    return await new Promise((resolve, reject) => {
      const settled = (): boolean => {
        const { valuesRead, values } = store.getState();
        if (valuesRead.status === 'loading') return false;
        if (valuesRead.status === 'failed') reject(valuesRead.failure);
        else resolve(values);
        return true;
      };
      if (settled()) return;
      const stop = store.subscribe(() => {
        if (settled()) stop();
      });
    });
  } finally {
    release();
  }
}

/** Exporting over the store; `now` gives milliseconds since 1970. */
export function createExporting(
  { store, change }: Context,
  reading: ValueReading,
  now: () => number,
): Exporting {
  const exportAs: Exporting['exportAs'] = async (format, places) => {
    change(({ busy }) => ({ busy: busy + 1 }));
    try {
      const values = await readValues(store, reading);
      const state = store.getState();
      if (state.schema.status !== 'ready') return null;
      // Fetched with the first export: most visits make none.
      const [{ exportedFrom }, { FORMATS }] = await Promise.all([
        import('../export/exported.ts'),
        import('../export/formats.ts'),
      ]);
      const exported = exportedFrom({
        scene: currentScene(state),
        entities: state.known.entities,
        relations: state.known.relations,
        values,
        schema: state.schema.value,
        language: state.language,
        theme: shownTheme(state),
        places: new Map([...state.settled, ...places]),
        now: now(),
      });
      const { extension, type, make } = FORMATS[format];
      const made = await make(exported);
      return {
        name: fileName(exported.title, extension),
        content: new Blob([made], { type }),
      };
    } catch (error) {
      if (error instanceof Cancelled) return null;
      const retry = (): void => void exportAs(format, places);
      change(() => ({ notice: { kind: 'failed', failure: asFailure(error), retry } }));
      return null;
    } finally {
      change(({ busy }) => ({ busy: busy - 1 }));
    }
  };
  return { exportAs };
}

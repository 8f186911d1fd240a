import { FORMAT_IDS } from '../export/format-ids.ts';
import type { FormatId } from '../export/format-ids.ts';
import { currentScene } from '../state/derived.ts';
import { saveBlob } from '../ui/save-blob.ts';
import type { Act } from './act.ts';

function exportAct<Format extends FormatId>(format: Format): Act<`export${Format}`> {
  return {
    id: `export${format}`,
    group: 'export',
    icon: 'load',
    enabled: ({ state }) => currentScene(state).entities.size > 0,
    run: async ({ actions, canvas }) => {
      const file = await actions.exportAs(format, canvas?.places() ?? new Map());
      if (file !== null) saveBlob(file.name, file.content);
    },
  };
}

/** One act for every kind of file. */
export const EXPORT_ACTS: readonly Act<`export${FormatId}`>[] = FORMAT_IDS.map(exportAct);

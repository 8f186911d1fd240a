import { FACTS, FIGURES } from './fixture-seed.ts';
import type { Edit } from './fixture-seed.ts';

/** The sound seed as it may be later: names, properties and states have changed. */
export const CHANGES: readonly Edit[] = [
  { file: FACTS, find: 'name: 海帆科技\n', replace: 'name: 海帆集团\n    aliases: [海帆科技]\n' },
  { file: FACTS, find: '    properties: { founded: 2024, seats: [临港] }\n', replace: '' },
  { file: FACTS, find: 'status: ongoing', replace: 'status: planned' },
  { file: FACTS, find: "    period: '2030'\n", replace: '' },
  { file: FIGURES, find: "    growth: '7.5'\n", replace: '' },
];
/** The same with one relation gone and one figure under another id. */
export const REMOVALS: readonly Edit[] = [
  {
    file: FACTS,
    find: `  - from: company:haifan
    type: BUILDS_IN
    to: place:lingang
    status: ongoing
    zh: 海帆科技在当地建实验室。
    en: Haifan is building a laboratory in town.
    evidence: ['4:47-62']
    carried: [from]
`,
    replace: '',
  },
  { file: FIGURES, find: '  - id: figure:berths-2030', replace: '  - id: figure:quays-2030' },
];

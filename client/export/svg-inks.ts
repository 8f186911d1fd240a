import type { Exported } from './exported.ts';

/** Colours of a picture beside those of what it shows; those of the explorer in the same theme. */
export interface Inks {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
}

export const INKS: Readonly<Record<Exported['theme'], Inks>> = {
  light: { ink: '#16191d', quiet: '#59626d', line: '#8b949e', paper: '#ffffff' },
  dark: { ink: '#edf0f2', quiet: '#a7b0ba', line: '#7b8692', paper: '#14171a' },
};

/** Opacity of what steps back. */
export const FADED = 0.25;

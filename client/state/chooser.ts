import type { ApiFailure } from '../api/failure.ts';
import type { GroupCount } from '../graph/detail.ts';
import type { Entity } from '../graph/model.ts';
import type { Group } from '../graph/steps.ts';
import type { Load } from './state.ts';

/** Whether the neighbours with the most relations come first, or those with the fewest. */
export type NeighbourOrder = 'most' | 'least';

/** A neighbour in a group of the chooser, with the relations read so far that lead to it. */
export interface Neighbour {
  readonly entity: Entity;
  readonly relations: number;
}

/** What has been read of a group. */
export interface NeighbourList {
  readonly neighbours: readonly Neighbour[];
  /** Relations read so far, and how many there are. */
  readonly read: number;
  readonly total: number;
  /** Where each of the entities asked about goes on; those read to the end are not in it. */
  readonly next: ReadonlyMap<string, string>;
}

/** A group whose neighbours are listed, to choose among. */
export interface OpenGroup {
  readonly group: Group;
  readonly search: string;
  /** Whether only relations to what is on the canvas are listed. */
  readonly onlyShown: boolean;
  readonly list: Load<NeighbourList>;
  readonly more: 'idle' | 'loading' | 'failed';
  readonly picked: readonly string[];
}

/** What an act of choosing brought, or that it brought nothing. */
export interface Brought {
  readonly group: Group;
  readonly entities: number;
  readonly relations: number;
}

/** The chooser of what to bring in around entities. */
export interface Chooser {
  /** The first of the entities. */
  readonly id: string;
  readonly ids: readonly string[];
  /** How many were to be expanded; beyond the limit only the first are. */
  readonly asked: number;
  readonly groups: Load<readonly GroupCount[]>;
  readonly order: NeighbourOrder;
  readonly open: OpenGroup | null;
  /** The group that is being brought. */
  readonly busy: Group | null;
  readonly failure: { readonly group: Group; readonly failure: ApiFailure } | null;
  readonly brought: Brought | null;
}

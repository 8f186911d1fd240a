import type { Act } from './act.ts';
import { clear, fit, reveal, unfocus, zoomIn, zoomOut } from './canvas-acts.ts';
import {
  deselect,
  invertSelection,
  selectAll,
  selectEnds,
  selectNeighbours,
  selectType,
} from './choosing-acts.ts';
import { chooseExpansion, expand } from './expanding-acts.ts';
import { bundleRelations, groupByType, lasso, ungroup, writePeriods } from './grouping-acts.ts';
import { EXPORT_ACTS } from './export-acts.ts';
import { copyEntityLink, copyLink, copyPathLink, copySearchLink } from './link-acts.ts';
import { openPaths, pathBetween, pathFrom, pathTo, pathVia } from './path-acts.ts';
import { redo, undo } from './history-acts.ts';
import {
  arrange,
  layoutByTime,
  layoutByType,
  layoutConcentric,
  layoutForce,
  layoutGrid,
  layoutLayered,
  stopArranging,
} from './layout-acts.ts';
import {
  addToCanvas,
  bringAll,
  collapse,
  copyNames,
  fitSelection,
  focus,
  hide,
  inspect,
  keepOnly,
  pin,
  unpin,
} from './selection-acts.ts';
import { help, menu, openInGraphql, palette, queries, search } from './window-acts.ts';

/** Everything a person can do on the canvas, in the order of menus. */
const LIST = [
  inspect,
  addToCanvas,
  expand,
  chooseExpansion,
  bringAll,
  collapse,
  hide,
  keepOnly,
  pin,
  unpin,
  focus,
  fitSelection,
  copyNames,
  copyEntityLink,
  openInGraphql,
  pathFrom,
  pathTo,
  pathVia,
  pathBetween,
  copyPathLink,
  selectNeighbours,
  selectEnds,
  selectType,
  selectAll,
  invertSelection,
  deselect,
  lasso,
  reveal,
  unfocus,
  zoomOut,
  zoomIn,
  fit,
  arrange,
  stopArranging,
  layoutForce,
  layoutLayered,
  layoutConcentric,
  layoutGrid,
  layoutByType,
  layoutByTime,
  groupByType,
  ungroup,
  bundleRelations,
  writePeriods,
  clear,
  undo,
  redo,
  search,
  palette,
  openPaths,
  menu,
  queries,
  copySearchLink,
  copyLink,
  help,
  ...EXPORT_ACTS,
] as const;

export type ActId = (typeof LIST)[number]['id'];

export const ACTS: readonly Act<ActId>[] = LIST;

/** The act of an id. */
export function actOf(id: ActId): Act<ActId> {
  const act = ACTS.find((candidate) => candidate.id === id);
  if (act === undefined) throw new Error(`There is no act ${id}.`);
  return act;
}

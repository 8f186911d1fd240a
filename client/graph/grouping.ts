/** What entities on the canvas are gathered by. */
export type GroupBy =
  { readonly by: 'type' | 'community' } | { readonly by: 'property'; readonly property: string };

/** Entities gathered into groups: closed groups are drawn as one, with their relations counted. */
export interface Grouping {
  readonly by: GroupBy;
  /** Groups drawn open, their members inside, by the value they share. */
  readonly open: readonly string[];
}

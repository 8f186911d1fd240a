/** What the size of an entity tells. */
export type SizeBy =
  | { readonly by: 'degree' | 'even' | 'pageRank' | 'betweenness' }
  /** A property with numbers, in one unit. */
  | { readonly by: 'property'; readonly property: string; readonly unit: string | null };

/** What the colour of an entity tells. */
export type ColourBy = 'type' | 'community';

/** A rule that colours entities by one property; later rules win. */
export type LookRule =
  | {
      readonly kind: 'single';
      readonly property: string;
      readonly value: string;
      readonly colour: string;
    }
  | {
      readonly kind: 'range';
      readonly property: string;
      readonly unit: string | null;
      /** Decimal text; both ends included. */
      readonly from: string | null;
      readonly to: string | null;
      readonly colour: string;
    }
  /** Every value gets a colour of its own. */
  | { readonly kind: 'unique'; readonly property: string };

/** How entities look beyond what their types say. */
export interface Look {
  readonly size: SizeBy;
  readonly colour: ColourBy;
  readonly rules: readonly LookRule[];
}

export const PLAIN_LOOK: Look = { size: { by: 'degree' }, colour: 'type', rules: [] };

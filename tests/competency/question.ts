/** One row of an answer, as Cypher's RETURN gives it. */
export type Row = readonly (string | number | boolean | null)[];

/** What a question names: as a person types it in either language, and the entity that is meant. */
export interface Subject {
  readonly zh: string;
  readonly en: string;
  readonly id: string;
}

/** A question that somebody may have, asked in both query languages; the answer was read from the text by hand. */
export interface Question {
  readonly zh: string;
  readonly en: string;
  /** Found by the search in both languages; its id is `$id` of both queries. */
  readonly about?: Subject;
  readonly cypher: string;
  readonly graphql: string;
  /** Where the columns stand in the data of the GraphQL answer; lists on the way make rows. */
  readonly columns: readonly string[];
  /** In any order; none where the text does not state it. */
  readonly answer: readonly Row[];
}

/** A question whose answer the text does not state. */
export interface Trap extends Question {
  readonly about: Subject;
  readonly answer: readonly [];
  /** The same queries about another thing, of which the text does state it: the silence is not a fault of the query. */
  readonly control: { readonly id: string; readonly answer: readonly Row[] };
}

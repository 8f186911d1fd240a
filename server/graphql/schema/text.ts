/** A description or default as GraphQL writes it; halves of characters, which it cannot write, are replaced. */
export function quote(text: string): string {
  return JSON.stringify(Buffer.from(text, 'utf8').toString('utf8'));
}

/** The fields that make a type a page of a list. */
export function pageFields(edge: string, of: string): string {
  return `
      ${quote(`The ${of} of this page.`)}
      edges: [${edge}!]!
      "Where the page stands in the list."
      pageInfo: PageInfo!
      "How many there are on all pages."
      totalCount: Int!`;
}

/** The arguments by which a list is read page by page. */
export const PAGE_ARGUMENTS = `
      "How many, 1 to 100."
      first: Int = 25
      "The cursor after which to go on."
      after: String`;

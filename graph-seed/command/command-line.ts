import { didYouMean } from '../../server/errors.ts';

/** What `npm run seed -- …` can be told to do. */
const COMMANDS = {
  check: { operands: [0, 0], options: [] },
  coverage: { operands: [0, 0], options: [] },
  load: { operands: [0, 1], options: ['--prune', '--add', '--skip-bad'] },
  export: { operands: [2, 2], options: ['--force'] },
} as const satisfies Record<
  string,
  { readonly operands: readonly [least: number, most: number]; readonly options: readonly string[] }
>;
export type CommandName = keyof typeof COMMANDS;

export const HELP = `npm run seed -- <command>

  check           reads graph-seed/ and reports every problem with file and line; writes nothing
  coverage        shows, sentence by sentence, the facts that rest on it and the words that no fact tells;
                  needs the texts in SOURCES_DIR
  load            checks, then brings the graph in Neo4j to what the files of graph-seed/ say
  load PATH       the same with your own data: a folder or file of CSV (neo4j-admin's headers), JSON Lines
                  (as APOC exports it) or GraphML, with an ontology.yaml beside it if there is one
                  --skip-bad  leaves out rows with problems, and lists them
                  --prune     also removes what is no longer in the files
                  --add       loads beside other data that the database holds
  export FORMAT PATH
                  writes the graph in Neo4j and its ontology to files: csv (into a folder), jsonl, graphml,
                  cypher or gexf
                  --force     overwrites files that are there
  --help          this text

Settings, from the environment:
  NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE   a Neo4j of one's own; otherwise the
                  private local one of DATA_DIR (.data), which is started if it is not running
  SOURCES_DIR     folder of source texts (<DATA_DIR>/sources); with them, every locator is checked
`;

/** A command line that was understood, or the lines that say why not; none where only the help can help. */
export type ReadCommand =
  | {
      readonly command: CommandName;
      readonly operands: readonly string[];
      readonly options: ReadonlySet<string>;
    }
  | { readonly complaints: readonly string[] };

/** Reads the words after `npm run seed --`: a command, then its operands and options in any order. */
export function readCommandLine(words: readonly string[]): ReadCommand {
  const options = words.filter((word) => word.startsWith('-'));
  const [command, ...operands] = words.filter((word) => !word.startsWith('-'));
  const names = Object.keys(COMMANDS) as CommandName[];
  const name = names.find((known) => known === command);
  const complaints: string[] = [];
  if (command !== undefined && name === undefined) {
    complaints.push(`There is no command "${command}".${didYouMean(command, names)}`);
  }
  const known = name ? COMMANDS[name].options : names.flatMap((one) => [...COMMANDS[one].options]);
  for (const word of options) {
    if ((known as readonly string[]).includes(word)) continue;
    complaints.push(
      `There is no option "${word}"${name ? ` of ${name}` : ''}.${didYouMean(word, known)}`,
    );
  }
  if (name === undefined || complaints.length > 0) return { complaints };
  const [least, most] = COMMANDS[name].operands;
  if (operands.length < least || operands.length > most) return { complaints };
  return { command: name, operands, options: new Set(options) };
}

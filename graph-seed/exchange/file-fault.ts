import type { Problem } from '../problem.ts';

/** Something wrong with a file that leaves no way to read on: the rest of the file is left out. */
export class FileFault extends Error {
  readonly problem: Problem;

  constructor(file: string, line: number, rule: string, message: string) {
    super(message);
    this.name = 'FileFault';
    this.problem = {
      file,
      line,
      rule,
      message: `${message.replace(/\.$/u, '')}; the rest of the file is not read`,
    };
  }
}

import type { Readable, Writable } from 'node:stream';

/** What a command may read and write. `cwd` is where the person stands: file arguments are taken from there. */
export type Io = {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly cwd: string;
};

/**
 * One command of `counterclaim`, exported as `command` from its own file in cli/. What it needs that is slow to load
 * (the database, a model) it imports inside `run`, so that help and the other commands stay quick.
 */
export type Command = {
  readonly name: string;
  /** One line, without a full stop, for the list of commands. */
  readonly summary: string;
  /** What `--help` prints after the usage line: arguments and options, a line each. */
  readonly usage: string;
  /** Does the work; resolves to the exit code: 0 done, 1 failed, 2 called wrongly. */
  readonly run: (args: string[], io: Io) => Promise<number>;
};

/** The command was called wrongly: the sentence is shown with the usage, exit code 2. */
export class WrongUsage extends Error {}

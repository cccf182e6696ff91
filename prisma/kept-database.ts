import { type EmbeddedOptions, type RunningDatabase, startEmbedded } from './embedded';

/** The embedded server while it is kept up. */
export type KeptDatabase = {
  readonly url: string;
  /** Settles with a sentence when the server ended and is not brought back; never otherwise. */
  readonly lost: Promise<string>;
  /** From now on a server that ends by itself is started again; one that ended before is lost. */
  keep(): void;
  stop(): Promise<void>;
};

/** Milliseconds in which a server may be brought back `times` times: one that ends more often has a trouble of its own. */
const WITHIN = 60_000;

/**
 * Starts the embedded PostgreSQL and, once asked to keep it, starts it again whenever it ends unasked: killed for want
 * of memory, say. It comes back on its port, so the web server's connections find it; what was committed is there.
 * Before that an ending is a loss: the app was not up, and a start that half happened is better begun anew.
 */
export async function startKept(options: EmbeddedOptions, times = 5): Promise<KeptDatabase> {
  const say = options.say ?? (() => undefined);
  const log = `${options.directory}/postgres.log`;
  let server = await startEmbedded(options);
  let coming: Promise<void> | undefined;
  let kept = false;
  let stopping = false;
  let lose: (sentence: string) => void;
  const lost = new Promise<string>((done) => {
    lose = done;
  });
  const back: number[] = [];
  const port = Number(new URL(server.url).port);

  async function bringBack(): Promise<void> {
    const now = Date.now();
    if (back.filter((then) => now - then < WITHIN).length >= times)
      return lose(`PostgreSQL ended ${times + 1} times within a minute; its last words are in ${log}.`);
    back.push(now);
    say('PostgreSQL ended unexpectedly; starting it again.');
    try {
      server = await startEmbedded({ ...options, port });
    } catch (error) {
      return lose(`PostgreSQL ended unexpectedly and could not be started again. ${(error as Error).message}`);
    }
    say('PostgreSQL is back.');
    watch(server);
  }

  function watch(running: RunningDatabase): void {
    void running.ended.then(() => {
      if (stopping) return;
      if (kept) coming = bringBack();
      else
        lose(`PostgreSQL ended unexpectedly before Counterclaim was up; its last words are in ${log}. Start it again.`);
    });
  }

  watch(server);
  return {
    url: server.url,
    lost,
    keep: () => {
      kept = true;
    },
    stop: async () => {
      stopping = true;
      await coming;
      await server.stop();
    },
  };
}

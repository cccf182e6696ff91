let calls = 0;

/**
 * Asks back, from a process apart, who asked it: something only they may do or know (lib/platform/apart.ts, `help`).
 * Where they cannot answer, this process is ended.
 */
export function askBack<A>(wants: string, value: unknown): Promise<A> {
  const call = ++calls;
  return new Promise((done) => {
    const listen = (message: { call?: number; given?: unknown }) => {
      if (message.call !== call) return;
      process.off('message', listen);
      done(message.given as A);
    };
    process.on('message', listen);
    process.send?.({ wants, value, call });
  });
}

import { RPCLink } from '@orpc/client/fetch';

/** How the browser asks the server: in a file of its own, which comes with the first question. */
export const link = new RPCLink({
  // The server reads through its own client (app/data/server.ts); only a browser knows where it is.
  url: () => `${globalThis.location.origin}/api/rpc`,
});

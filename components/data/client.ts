import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
// Types only: the contract's shapes are zod's and would bring all of zod to the browser.
import type { contract } from '@/lib/domain/contract';

/** Every procedure as a function, wherever it is carried out. Errors are ORPCErrors with the codes of lib/platform/errors.ts. */
export type Client = ContractRouterClient<typeof contract>;

/** The browser's way to the procedures. */
export const client: Client = createORPCClient(
  new RPCLink({
    // The server reads through its own client (app/data/server.ts); only a browser knows where it is.
    url: () => `${globalThis.location.origin}/api/rpc`,
  }),
);

/** Query and mutation options of every procedure for TanStack Query: `useQuery(queries.claims.get.queryOptions({ input }))`. */
export const queries = createTanstackQueryUtils(client);

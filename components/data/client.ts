import { createORPCClient, DynamicLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
// Types only: the contract's shapes are zod's and would bring all of zod to the browser.
import type { contract } from '@/lib/domain/contract';

/** Every procedure as a function, wherever it is carried out. Errors are ORPCErrors with the codes of lib/platform/errors.ts. */
export type Client = ContractRouterClient<typeof contract>;

/**
 * The browser's way to the procedures. A page comes with its data, so many readers never ask: what asking takes, 4 kB of
 * packed script, waits until somebody does.
 */
export const client: Client = createORPCClient(new DynamicLink(async () => (await import('./link')).link));

/** Query and mutation options of every procedure for TanStack Query: `useQuery(queries.claims.get.queryOptions({ input }))`. */
export const queries = createTanstackQueryUtils(client);

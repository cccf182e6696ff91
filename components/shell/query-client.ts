import { defaultShouldDehydrateQuery, environmentManager, QueryClient } from '@tanstack/react-query';

/** Milliseconds a prefetched answer counts as fresh, so the browser does not ask again for what came in the HTML. */
const FRESH = 60_000;

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH, retry: 1, refetchOnWindowFocus: false },
      // Pending queries travel too: a page may start a slow one and stream it.
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
    },
  });
}

let browserClient: QueryClient | undefined;

/** On the server a client of its own for each call (one reader's data never reach another); in a browser, always the same one. */
export function getQueryClient(): QueryClient {
  if (environmentManager.isServer()) return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

import { ORPCError } from '@orpc/client';
import {
  dehydrate,
  type FetchInfiniteQueryOptions,
  type FetchQueryOptions,
  HydrationBoundary,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { getQueryClient } from '@/components/shell/query-client';

/** This request's answers: what a page's metadata asked for is not asked for again by its body. */
const requestQueries = cache(getQueryClient);

/**
 * One answer for a server component; `options` come from `serverQueries()`. A record that is not there, and an address
 * that makes no sense (C-x, a day in the future), ends in the not-found page; anything else in the error page.
 */
export async function read<Data, ErrorType, Key extends QueryKey>(
  options: FetchQueryOptions<Data, ErrorType, Data, Key>,
): Promise<Data> {
  return requestQueries()
    .fetchQuery({ ...options, retry: false })
    .catch(leave);
}

function leave(error: unknown): never {
  if (error instanceof ORPCError && (error.code === 'not_found' || error.code === 'invalid')) notFound();
  throw error;
}

// biome-ignore lint/suspicious/noExplicitAny: each entry has types of its own, and only the client looks inside
type AnyOptions = FetchQueryOptions<any, any, any, any> | FetchInfiniteQueryOptions<any, any, any, any, any>;

/** A failed read is told at once: the reader waits, and what a database refuses it refuses again. */
const fetchOne = (client: QueryClient, options: AnyOptions): Promise<unknown> =>
  'initialPageParam' in options
    ? client.fetchInfiniteQuery({ ...options, retry: false } as never)
    : client.fetchQuery({ ...options, retry: false });

/**
 * Puts the answers of these queries into the page, where `useQuery` with the same options of `queries`
 * (components/data/client.ts) finds them: the HTML comes with its data and nothing is fetched twice.
 *
 * It stands inside `<Providers>` (components/shell/Providers.tsx), whose query cache it fills:
 *
 *     const api = await serverQueries();
 *     const claim = api.claims.get.queryOptions({ input: { ref } });
 *     return <Providers><Prefetch queries={[claim]}><ClaimScreen reference={ref} /></Prefetch></Providers>;
 */
export async function Prefetch({ queries, children }: { queries: readonly AnyOptions[]; children: ReactNode }) {
  const client = requestQueries();
  await Promise.all(queries.map((options) => fetchOne(client, options))).catch(leave);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}

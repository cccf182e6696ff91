import { createRouterClient, onError, type RouterClient } from '@orpc/server';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { router } from '@/lib/domain/router';
import type { Context } from '@/lib/domain/server';
import { actorOf } from '@/lib/platform/auth/actor';
import { systemClock } from '@/lib/platform/clock';
import { TookTooLong, tookTooLong } from '@/lib/platform/errors';

/** Who asks in this request, in which language. */
export const requestContext = cache(
  async (): Promise<Context> => ({
    actor: await actorOf(await headers()),
    language: await getLocale(),
    now: systemClock,
  }),
);

/** The procedures for server components: the same as over HTTP, permission included, without the way there. */
export const serverClient = cache(
  async (): Promise<RouterClient<typeof router>> =>
    createRouterClient(router, {
      context: await requestContext(),
      // A page that fails by it has words of its own for it (app/error.tsx); of oRPC's errors Next knows no digest.
      interceptors: [
        onError((error) => {
          if (tookTooLong(error)) throw new TookTooLong();
        }),
      ],
    }),
);

/** The same as options for TanStack Query. Keys are those of components/data/client.ts, so the browser takes over. */
export const serverQueries = cache(async () => createTanstackQueryUtils(await serverClient()));

import { os } from '@orpc/server';
import { guard } from '@/lib/domain/guard';
import type { Meta } from '@/lib/domain/route';
import type { Context } from '@/lib/domain/server';

/** The guard, as what stands before every procedure of a contract: permission and errors are seen to by it. */
export const guarded = os
  .$context<Context>()
  .$meta<Meta>({} as Meta)
  .middleware(({ context, next, procedure }, input) =>
    guard(context, procedure['~orpc'].meta as Meta, input, async () => next()),
  );

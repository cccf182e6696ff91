import { cases } from '@/lib/domain/cases/procedures';
import { claims } from '@/lib/domain/claims/procedures';
import { server } from '@/lib/domain/server';
import { sources } from '@/lib/domain/sources/procedures';
import { speakers } from '@/lib/domain/speakers/procedures';
import { statements } from '@/lib/domain/statements/procedures';
import { vocabulary } from '@/lib/domain/vocabulary/procedures';

/** Every procedure of the contract with what carries it out. */
export const router = server.router({ cases, sources, speakers, statements, claims, vocabulary });

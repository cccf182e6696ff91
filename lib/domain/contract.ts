import { cases } from './cases/contract';
import { claims } from './claims/contract';
import { sources } from './sources/contract';
import { speakers } from './speakers/contract';
import { statements } from './statements/contract';
import { vocabulary } from './vocabulary/contract';

/** The whole promise of the application: REST at /api, described by /api/openapi.json, spoken by every screen. */
export const contract = { cases, sources, speakers, statements, claims, vocabulary };

import { answer } from './answer';

/* The one mount of the contract: REST at /api, the browser's calls at /api/rpc, the description and the reference. */

export const GET = answer;
export const HEAD = answer;
export const POST = answer;
export const PUT = answer;
export const PATCH = answer;
export const DELETE = answer;
export const OPTIONS = answer;

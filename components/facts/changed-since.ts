/**
 * Whether an answer says that what stands at an address is no longer what `tag` is the tag of. What is not there any more
 * has changed too; a server in trouble, and an answer for somebody signed in, which has no tag, say nothing.
 */
export function changedSince(tag: string, { status, tag: now }: { status: number; tag: string | null }): boolean {
  return status === 404 || status === 410 || (status === 200 && now !== null && now !== tag);
}

import { refHref } from '@/components/facts/RefLink';

type Notice = { readonly subject: string; readonly body: Readonly<Record<string, unknown>> };

/** Where a notice leads: to the change that was returned, to an assessment's review, or to the record itself or its claim. */
export function noticeHref({ subject, body: { change, claim } }: Notice): string | undefined {
  if (typeof change === 'string') return `/review#change-${change}`;
  if (subject === '') return '/review#changes';
  if (subject.startsWith('A-')) return `/review/${subject}`;
  return refHref(subject) ?? (typeof claim === 'string' ? refHref(claim) : undefined);
}

import { requestContext } from '@/app/data/server';
import { Providers } from '@/components/shell/Providers';
import type { CaseDetail } from '@/lib/domain/cases/contract';
import { allowed } from '@/lib/platform/auth/permission';
import { CaseDesk } from './CaseDesk';

/** The desk on the page of a case, for those who may write; readers get nothing of it. */
export async function CaseDeskEntry({ held, editing }: { held: CaseDetail; editing: boolean }) {
  const { actor } = await requestContext();
  if (!allowed(actor, 'facts.write') || !actor.userId) return null;
  // The form needs what is written in words, not all that the page counts.
  const { ref, slug, title, question, summary, started, version } = held;
  return (
    <Providers namespaces={['desk', 'caseDesk', 'statement', 'vocabulary']}>
      <CaseDesk
        editing={editing}
        user={actor.userId}
        held={{ ref, slug, title, question, summary, started, version }}
      />
    </Providers>
  );
}

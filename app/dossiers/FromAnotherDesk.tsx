import { getTranslations } from 'next-intl/server';
import { serverClient } from '@/app/data/server';
import { Notice } from '@/components/ui/Notice';
import { Time } from '@/components/ui/Time';
import { deskLabel } from '@/lib/domain/imports/desk-label';

/** Says of an edition that came in from another desk whose it is and by which key; nothing for one of our own. */
export async function FromAnotherDesk({ sha256 }: { sha256: string }) {
  const { origin } = await (await serverClient()).imports.origin({ sha256 });
  if (!origin) return null;
  const t = await getTranslations('checking.origin');
  const { fingerprint, importedAt } = origin;
  const desk = deskLabel({ name: origin.desk, url: origin.url });
  return (
    <Notice title={t('title', { desk })}>
      <p>{t.rich('body', { date: () => <Time value={importedAt} /> })}</p>
      <p>{fingerprint ? t('key', { fingerprint }) : t('unsigned')}</p>
    </Notice>
  );
}

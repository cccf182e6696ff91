import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { claimsHref } from '@/app/compare/address';
import styles from '@/app/compare/picture.module.css';
import { type Picture, sameClaims } from '@/app/compare/picture-address';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Select } from '@/components/ui/Select';
import type { CaseItem } from '@/lib/domain/cases/contract';
import { inLanguage } from '@/lib/domain/in-language';

/**
 * What a picture shows, as a form that works without scripts. `own` are the parameters that its fields set; all others
 * in force go along. Without `cases` no case is chosen, and what is in force is left behind.
 */
export function ChoosePicture({
  picture,
  search,
  own,
  cases,
  children,
}: {
  picture: Picture;
  search: URLSearchParams;
  own: readonly string[];
  cases: readonly CaseItem[] | null;
  children: ReactNode;
}) {
  const p = useTranslations('compare.pictures');
  const locale = useLocale();
  const kept = cases ? [...search].filter(([name]) => name !== 'case' && !own.includes(name)) : [];
  return (
    <Disclosure summary={p('filter')} className={styles.choose}>
      <form action={`/compare/${picture}`} method="get" className={styles.form}>
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {cases ? (
          <Select
            name="case"
            label={p('case')}
            defaultValue={search.get('case') ?? undefined}
            choices={cases.map(({ slug, title }) => ({ value: slug, label: inLanguage(title, locale).words }))}
          />
        ) : null}
        {children}
        <Button look="primary" type="submit">
          {p('apply')}
        </Button>
      </form>
    </Disclosure>
  );
}

/** The same claims in the list, the matrix and the other picture. */
export function Elsewhere({ search, other }: { search: URLSearchParams; other: Picture }) {
  const p = useTranslations('compare.pictures');
  return (
    <>
      <Link href={claimsHref(search)} prefetch={false}>
        {p('claims')}
      </Link>
      <Link href={sameClaims('/compare', search)} prefetch={false}>
        {p('matrix')}
      </Link>
      <Link href={sameClaims(`/compare/${other}`, search)} prefetch={false}>
        {p(other)}
      </Link>
    </>
  );
}

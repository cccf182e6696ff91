'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from '@/components/data/client';
import { Notice } from '@/components/ui/Notice';
import type { JobShape } from '@/lib/domain/jobs/contract';
import type { CapturePreview, Original, Taken } from '@/lib/domain/sources/capture-contract';
import { LIMITS } from '@/lib/engines/capture/limits';
import styles from './capture.module.css';
import { Fetching } from './Fetching';
import { Preview } from './Preview';
import { type Problem, problemOf } from './problem';
import { useKept } from './use-kept';
import { type Way, WayIn } from './WayIn';

type Asked = { text: string } | { file: File } | { job: string } | { original: Original };

/**
 * From the way in over the fetch and the preview into the house. `keptAs` names where this browser keeps what is not
 * stored yet; `source` is the source this is to be the next text of, with the edition its last text has.
 */
export function CaptureDesk({ keptAs, source }: { keptAs: string; source?: { ref: string } }) {
  const t = useTranslations('capture');
  const router = useRouter();
  const { kept, ready, change, forget } = useKept(keptAs);
  const [preview, setPreview] = useState<CapturePreview>();
  const [problem, setProblem] = useState<Problem | 'cancelled'>();
  const head = useRef<HTMLHeadingElement>(null);
  const known = useCallback((word: string) => t.has(`problem.${word}` as 'problem.internal'), [t]);

  const read = useMutation({
    mutationFn: (asked: Asked) => client.sources.preview({ ...asked, source: source?.ref }),
    onSuccess: (shown, asked) => {
      const { sha256, filename, job } = shown.original;
      // Read anew after a reload, it keeps what was chosen; anything else begins with what it says of itself.
      change({
        original: { sha256, filename, job },
        job: undefined,
        ...('original' in asked ? {} : { fields: undefined, chosen: {}, as: undefined }),
      });
      setPreview(shown);
    },
    onError: (error, asked) => {
      setProblem(problemOf(error, known));
      change({ job: undefined, ...('original' in asked ? { original: undefined } : {}) });
    },
  });
  const start = useMutation({
    mutationFn: (url: string) => client.sources.fetch({ url }),
    onSuccess: ({ id }, url) => change({ job: id, url }),
    onError: (error) => setProblem(problemOf(error, known)),
  });

  const { mutate } = read;
  const resumed = useRef(false);
  useEffect(() => {
    if (!ready || resumed.current) return;
    resumed.current = true;
    if (kept.original) mutate({ original: kept.original });
  }, [ready, kept.original, mutate]);
  useEffect(() => {
    if (preview) head.current?.focus();
  }, [preview]);

  const onRead = (way: Way) => {
    setProblem(undefined);
    if ('url' in way) start.mutate(way.url);
    // Said before it is sent: a server that breaks a long upload off leaves a browser without an answer.
    else if ('file' in way && way.file.size > LIMITS.input) setProblem('too_large');
    else mutate(way);
  };
  const onEnded = (job: JobShape | null) => {
    if (job?.state === 'done') return mutate({ job: job.id });
    const word = job?.error?.code ?? 'internal';
    setProblem(job?.state === 'cancelled' ? 'cancelled' : ((known(word) ? word : 'internal') as Problem));
    change({ job: undefined });
  };
  const onTaken = (taken: Taken) => {
    forget();
    const edition = taken.capture.split('.')[1];
    router.push(
      taken.outcome === 'recaptured'
        ? `/sources/${taken.source}/recapture/${edition}`
        : `/sources/${taken.source}?edit=1`,
    );
  };
  const again = () => {
    setPreview(undefined);
    setProblem(undefined);
    change({ original: undefined, fields: undefined, chosen: {}, as: undefined });
  };

  if (preview)
    return (
      <>
        <h2 ref={head} tabIndex={-1} className={styles.step}>
          {t('preview.title')}
        </h2>
        <Preview
          preview={preview}
          kept={kept}
          source={source?.ref}
          onChange={change}
          onTaken={onTaken}
          onAgain={again}
        />
      </>
    );
  return (
    <>
      {problem === undefined ? null : problem === 'cancelled' ? (
        <Notice title={t('fetch.cancelled')} />
      ) : (
        <Notice kind="error" title={t('problem.title')}>
          {t(`problem.${problem}`)}
        </Notice>
      )}
      {kept.job && !read.isPending ? (
        <Fetching key={kept.job} id={kept.job} url={kept.url} onEnded={onEnded} />
      ) : (
        <WayIn
          url={kept.url}
          text={kept.text}
          busy={read.isPending || start.isPending}
          onType={change}
          onRead={onRead}
        />
      )}
    </>
  );
}

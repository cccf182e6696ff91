'use client';

// First, for the order of the layers.
import './globals.css';

import { fontVariables } from '@/app/fonts/latin';
import styles from '@/components/shell/Shell.module.css';
import en from '@/messages/en/errors';
import zh from '@/messages/zh/errors';

/**
 * When the frame itself failed there is no catalogue and no known language to rely on: it speaks both, each marked with
 * its language, from the two small files.
 */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Counterclaim</title>
        <main className={styles.main} role="alert">
          {[['en', en.failed] as const, ['zh-Hans', zh.failed] as const].map(([lang, words]) => (
            <section key={lang} lang={lang} className={styles.bare}>
              <h1>{words.title}</h1>
              <p>{words.body}</p>
              {error.digest ? <p>{words.digest.replace('{digest}', error.digest)}</p> : null}
              <p>
                <button type="button" onClick={() => retry()}>
                  {words.again}
                </button>{' '}
                <a href="/">{words.home}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

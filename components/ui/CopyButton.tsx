'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';

/** Copies a text and says so. Only there where it can work: with scripts, on a page the browser trusts. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [can, setCan] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCan(Boolean(navigator.clipboard)), []);
  return (
    <>
      <Button
        hidden={!can}
        onClick={() =>
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCan(false),
          )
        }
      >
        {label}
      </Button>{' '}
      <span role="status">{copied ? done : ''}</span>
    </>
  );
}

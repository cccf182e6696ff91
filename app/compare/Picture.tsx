import { useTranslations } from 'next-intl';
import type { CSSProperties, ReactNode } from 'react';
import type { Mark, Scene } from '@/lib/engines/picture/scene';
import { PictureFrame } from './PictureFrame';
import styles from './picture.module.css';

const colour = (tone: string | undefined) =>
  tone ? `var(--${tone === 'soft' || tone === 'faint' ? `ink-${tone}` : tone})` : 'none';

/**
 * A scene on the page, drawn by the server in the reader's theme: every sign a link, so that it works without scripts.
 * `overlay` is what stays in sight over it while it is scrolled.
 */
export function Picture({
  scene,
  label,
  zoom = 1,
  overlay,
}: {
  scene: Scene;
  label: string;
  zoom?: number;
  overlay?: ReactNode;
}) {
  const t = useTranslations('compare.pictures');
  const words = { zoom: t('zoom'), larger: t('larger'), smaller: t('smaller'), whole: t('whole'), keys: t('keys') };
  const [width, height] = [Math.ceil(scene.width), Math.ceil(scene.height)];
  return (
    <PictureFrame words={words} label={label} width={width} zoom={zoom}>
      <div className={styles.sheet} style={{ '--width': width, '--height': height } as CSSProperties}>
        {overlay}
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links; SVG has no element for it */}
        <svg viewBox={`0 0 ${width} ${height}`} className={styles.picture} role="group" aria-label={label}>
          <Marks marks={scene.marks} />
        </svg>
      </div>
    </PictureFrame>
  );
}

/** The marks of a scene, for a drawing of their own. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a picture are their order
  return marks.map((mark, at) => <One key={at} mark={mark} />);
}

function One({ mark }: { mark: Mark }) {
  if (mark.kind === 'rect') {
    const { x, y, width, height, radius, fill, stroke, weight, dash } = mark;
    return (
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={radius}
        fill={colour(fill)}
        stroke={stroke && colour(stroke)}
        strokeWidth={weight}
        strokeDasharray={dash}
      />
    );
  }
  if (mark.kind === 'path') {
    const { d, at, fill, stroke, weight, dash } = mark;
    return (
      <path
        d={d}
        transform={at && `translate(${at.x} ${at.y}) scale(${at.scale})`}
        fill={colour(fill)}
        stroke={stroke && colour(stroke)}
        strokeWidth={stroke && weight}
        strokeDasharray={dash}
      />
    );
  }
  if (mark.kind === 'text') {
    if (mark.fileOnly) return null;
    const { x, y, size, tone, bold, middle, language, words } = mark;
    return (
      <text
        x={x}
        y={y}
        fontSize={size}
        fill={colour(tone)}
        fontWeight={bold ? 600 : undefined}
        textAnchor={middle ? 'middle' : undefined}
        lang={language}
      >
        {words}
      </text>
    );
  }
  return (
    <a
      href={mark.href}
      aria-label={mark.name}
      data-sign=""
      data-home={mark.home ? '' : undefined}
      className={styles.sign}
    >
      {mark.about ? <title>{mark.about}</title> : null}
      <Marks marks={mark.marks} />
    </a>
  );
}

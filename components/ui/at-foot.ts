/**
 * A ref for a bar fixed at the foot of the window: what is said in the corner stands above it, however high it grows.
 */
export function atFoot(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return undefined;
  const page = document.documentElement.style;
  const watch = new ResizeObserver(() => page.setProperty('--foot', `${bar.offsetHeight}px`));
  watch.observe(bar);
  return () => {
    watch.disconnect();
    page.removeProperty('--foot');
  };
}

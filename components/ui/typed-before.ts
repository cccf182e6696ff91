/** What a browser knows of a field: what it holds now and what it held in the page as sent. */
export type FieldState = {
  readonly type: string;
  readonly value: string;
  readonly defaultValue?: string;
  readonly checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly files?: { readonly length: number } | null;
  readonly options?: Iterable<{ readonly selected: boolean; readonly defaultSelected: boolean }>;
};

/**
 * Whether a field holds something else than the page was sent with: typed or chosen before the page came to life, or put
 * back by the browser after a reload. A field that React itself has just put on the page never does.
 */
export function holdsMore(field: FieldState): boolean {
  switch (field.type) {
    case 'checkbox':
      return field.checked !== field.defaultChecked;
    case 'radio':
      // The one that lost its dot says nothing: the other of the group does.
      return field.checked === true && !field.defaultChecked;
    case 'file':
      return (field.files?.length ?? 0) > 0;
    case 'select-one': {
      const options = [...(field.options ?? [])];
      // React marks a default only in what a server sends; where none is marked nothing can have been left.
      return options.some(({ defaultSelected }) => defaultSelected) && options.some(isOther);
    }
    default:
      return field.value !== asShown(field.type, field.defaultValue ?? '');
  }
}

const isOther = ({ selected, defaultSelected }: { selected: boolean; defaultSelected: boolean }) =>
  selected && !defaultSelected;

/** A text as a field of a type gives it back: browsers drop line ends in one line, and spaces around an address. */
function asShown(type: string, text: string): string {
  if (type === 'textarea') return text.replace(/\r\n?/g, '\n');
  const line = text.replace(/[\r\n]/g, '');
  return type === 'url' || type === 'email' ? line.trim() : line;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** React's own note of what a field held when it last looked: it tells of a change only where the field differs from it. */
type Noted = { _valueTracker?: { setValue(value: string): void } };

/** What long texts held before React came: where one was not empty, React puts what was sent back while it takes over. */
const left = new WeakMap<EventTarget, string>();
if (typeof document !== 'undefined') {
  for (const text of document.querySelectorAll('textarea')) if (holdsMore(text)) left.set(text, text.value);
  const keep = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) left.set(target, target.value);
  };
  document.addEventListener('input', keep, { capture: true, passive: true });
}

/**
 * The `ref` of every field whose value React holds. What was typed while the code was still on its way stands in the
 * field only, and would be lost at the first change of anything else: it is told to the field's `onChange` as if it were
 * typed now. React does so itself in its experimental channel only (`enableHydrationChangeEvent`), by the same events.
 */
export function takeTyped(node: Control | null): void {
  if (!node) return;
  const value = left.get(node) ?? node.value;
  if (value === node.value && !holdsMore(node)) return;
  const on = 'checked' in node && node.checked;
  // After React's own work, one field at a time, so that each sees what the one before has changed.
  queueMicrotask(() => {
    if (!node.isConnected) return;
    if (node.type === 'checkbox' || node.type === 'radio') {
      (node as HTMLInputElement).checked = on;
      tell(node, 'click', String(!on));
    } else if (node.type === 'file') {
      tell(node, 'change');
    } else if (node.type === 'select-one') {
      node.value = value;
      tell(node, 'change');
    } else {
      // Not written where it stands already: that would move the caret and end a composition.
      if (node.value !== value) node.value = value;
      tell(node, 'input', (node as HTMLInputElement).defaultValue);
    }
  });
}

/** Dispatches an event that React takes for a person's, by having it believe the field held `before`. */
function tell(node: Control & Noted, event: 'click' | 'input' | 'change', before?: string): void {
  if (before !== undefined) node._valueTracker?.setValue(before);
  // A bare event of the name `click` changes no box: only one of the mouse's kind does.
  node.dispatchEvent(new Event(event, { bubbles: true }));
}

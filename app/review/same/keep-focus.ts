/**
 * Moves the focus off a button whose row is about to leave its list: to the same button of the next row, else of the one
 * before, else to the head of the list, or of the list before it where the whole list goes. Without this the keyboard
 * would start again at the top of the page after every decision.
 */
export function focusBeside(button: HTMLElement): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = beside?.querySelector<HTMLElement>('button');
  const list = button.closest('section');
  const head = headOf(list?.id === 'decided' ? (list.previousElementSibling ?? list) : list);
  if (!next && head) head.tabIndex = -1;
  (next ?? head)?.focus();
}

const headOf = (list: Element | null | undefined) => list?.querySelector<HTMLElement>('h2') ?? null;

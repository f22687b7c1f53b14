import { byId, closeButton, element } from './dom.ts';

const SHOWN_FOR = 8000;

/** A line at the foot of the page. What went wrong stays until it is closed. */
export function say(text: string, tone: 'plain' | 'bad' = 'plain'): void {
  const card = element('div', { class: tone === 'bad' ? 'message-card bad' : 'message-card' }, element('p', {}, text));
  card.append(closeButton('Close this message', () => card.remove()));
  byId('message').append(card);
  if (tone === 'plain') setTimeout(() => card.remove(), SHOWN_FOR);
}

export function textOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

import { byId, closeButton, element } from './dom.ts';

/** One line for a stranger: the first thing to do. */
export function showHint(separator: ',' | ';'): void {
  const formula = element('code', {}, `=PARTNER_TIER(B2:B${separator} C2:C)`);
  const place = byId('hint');
  const line = element(
    'p',
    {},
    'Select E2 and type ',
    formula,
    ', then Enter: every partner gets its tier. Or open Extensions > Partnerbook (F10 goes to the menu).',
  );
  place.replaceChildren(
    line,
    closeButton('Close this hint', () => {
      place.hidden = true;
    }),
  );
  place.hidden = false;
}

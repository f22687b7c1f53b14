const MARK = /<\?([\s\S]*?)\?>/g;

/**
 * The script that Google makes of an HTML template: its scriptlets, in a function of their own, so that what they
 * declare is theirs.
 */
export function scriptOf(template: string): string {
  const scriptlets = [...template.matchAll(MARK)].map(([, code]) => code as string);
  return `(function () {\n${scriptlets.join('\n')}\n})();`;
}

/** What the template shows where no scriptlet prints. */
export const shownBy = (template: string): string => template.replace(MARK, '');

export const prints = (template: string): boolean => /<\?!?=/.test(template);

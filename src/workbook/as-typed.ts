// the words that Sheets reads as TRUE and FALSE in the languages it is used in
const yesNo = new Set(
  'true false wahr falsch vrai faux verdadero falso vero verdadeiro waar onwaar doğru yanliş yanlış sant falskt sand falsk tosi epätosi prawda fałsz pravda nepravda истина ложь'.split(
    ' ',
  ),
);

/** True for text that stays as it is when typed into a cell in any locale: begins with a letter, and bears no digit. */
function staysText(text: string): boolean {
  if (/[0-9\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19%\n\t]/.test(text)) return false;
  if (!/^[A-Za-z\u00C0-\u024F\u25A0-\u25FF(\u00B7]/.test(text)) return false;
  return !yesNo.has(text.trim().toLowerCase());
}

/** The one way for a string into a sheet: what Sheets could read as something else gets an apostrophe, which it hides. */
export function asTyped(text: string): string {
  return text === '' || staysText(text) ? text : `'${text}`;
}

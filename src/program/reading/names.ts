const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** The form in which two names are the same: outer blanks, width, case and invisible marks do not count. */
export function fold(text: string): string {
  // up and down again is the nearest to full case folding: "Straße" meets "STRASSE"
  const folded = text.normalize('NFKC').replace(INVISIBLE, '').trim().toUpperCase().toLowerCase();
  // a Turkish capital leaves its dot behind; a capital sharp s is its own capital, and what it leaves may join a mark
  return folded
    .replace(/i\u0307+/g, 'i')
    .replace(/\u00DF/g, 'ss')
    .normalize('NFKC');
}

/** The number of single-letter changes between two folded names, or more than `most` when it passes that. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_value, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(swap, (before[j] as number) + 1, (row[j - 1] as number) + 1);
    }
    before = row;
  }
  return before[b.length] as number;
}

/** The known name that a mistyped one was probably meant to be, or null when none is near. */
export function nearest(text: string, known: readonly string[]): string | null {
  const wanted = fold(text).slice(0, 60);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of known.slice(0, 500)) {
    const far = distance(wanted, fold(name).slice(0, 60), least);
    if (far < least) {
      least = far;
      best = name;
    }
  }
  return best;
}

const SHOWN = 40;
// control characters would break the line of an error; as ranges, for V8 looks a property up while it reads the file
const CONTROL = /[^ -~\u00A0-\uFFFF]/g;

/** What was found, as an error quotes it: one line, at most 40 characters. */
export function shown(found: unknown): string {
  const text = String(found).replace(CONTROL, ' ');
  const marks = Array.from(text);
  return `"${marks.length > SHOWN ? `${marks.slice(0, SHOWN - 1).join('')}…` : text}"`;
}

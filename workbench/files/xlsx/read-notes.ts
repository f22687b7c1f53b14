import { type Area, areaOf } from './areas.ts';
import { readXml, unescaped } from './xml.ts';

export interface FileNote extends Area {
  readonly text: string;
}

const MOST_NOTES = 20_000;

/** The notes of a sheet, without their looks. */
export function readNotes(xml: string): FileNote[] {
  const notes: FileNote[] = [];
  let at: Area | null = null;
  let text = '';
  let inText = false;
  readXml(xml, 'The list of notes', {
    open(name, { ref }) {
      if (name === 'comment') [at, text] = [areaOf(ref ?? ''), ''];
      if (name === 't') inText = true;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name !== 'comment' || at === null || text === '' || notes.length >= MOST_NOTES) return;
      notes.push({ ...at, text: unescaped(text) });
      at = null;
    },
  });
  return notes;
}

import { element } from '../dom.ts';

const KEPT_FOR = 60_000;

/** A name that every system takes. */
const fileNameOf = (name: string, ending: string): string =>
  `${
    name
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 100) || 'Workbook'
  }.${ending}`;

/** Hands the browser a file to save; gives its name. */
export function download(name: string, ending: string, content: Uint8Array | string, type: string): string {
  const fileName = fileNameOf(name, ending);
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = element('a', { href: address, download: fileName, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // the browser reads it after the click
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
  return fileName;
}

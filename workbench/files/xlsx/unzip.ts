import { Inflate } from 'fflate';
import { FileRefusal } from '../refusal.ts';

/** What a file may grow to when it is unpacked: far more than any table, far less than a page can hold. */
export const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_PARTS = 5000;
// a piece of this size can grow to 16 MB at most, which is seen before the next one
const PIECE = 16 * 1024;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
  readonly locked: boolean;
}

const damaged = (fileName: string): FileRefusal =>
  new FileRefusal(`${fileName} is damaged, or only a part of a file.`, 'Download or save it again.');

const tooLarge = (fileName: string): FileRefusal =>
  new FileRefusal(
    `${fileName} grows to more than ${MOST_UNPACKED / 1024 / 1024} MB when it is unpacked.`,
    'Save the sheet that you need as CSV.',
  );

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65535;

function endOf(view: DataView, fileName: string): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END_MARK) return at;
  throw damaged(fileName);
}

/** The parts of an Excel file, each unpacked when it is asked for, and never more in all than it may hold. */
export class Unzip {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private left = MOST_UNPACKED;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly fileName: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (fault) {
      // a place beyond the end of the file
      if (fault instanceof RangeError) throw damaged(fileName);
      throw fault;
    }
    let sum = 0;
    for (const { size } of this.entries.values()) sum += size;
    if (sum > MOST_UNPACKED) throw tooLarge(fileName);
  }

  private readDirectory(): void {
    const { view } = this;
    const end = endOf(view, this.fileName);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_PARTS) throw new FileRefusal(`${this.fileName} holds ${count} parts.`, 'Save it again in Excel.');
    let at = view.getUint32(end + 16, true);
    const names = new TextDecoder();
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY_MARK) throw damaged(this.fileName);
      const [nameSize, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
        number,
        number,
        number,
      ];
      const name = names.decode(this.bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize));
      this.entries.set(name.replace(/\\/g, '/').toLowerCase(), {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
        locked: (view.getUint16(at + 8, true) & 1) === 1,
      });
      at += ENTRY_SIZE + nameSize + extra + comment;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The text of a part, or null where there is none. */
  text(name: string): string | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.locked) throw new FileRefusal(`${this.fileName} is protected by a password.`, 'Save it without one.');
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.unpacked(entry));
    } catch (fault) {
      if (fault instanceof FileRefusal) throw fault;
      throw damaged(this.fileName);
    }
  }

  private unpacked(entry: Entry): Uint8Array {
    const { view, bytes } = this;
    if (view.getUint32(entry.at, true) !== LOCAL_MARK) throw damaged(this.fileName);
    const start = entry.at + LOCAL_SIZE + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed) throw damaged(this.fileName);
    if (entry.method === 0) return this.counted(packed);
    if (entry.method !== 8) throw damaged(this.fileName);
    return this.inflated(packed, entry.size);
  }

  private counted(part: Uint8Array): Uint8Array {
    this.left -= part.length;
    if (this.left < 0) throw tooLarge(this.fileName);
    return part;
  }

  /** A file may lie about its size: it ends where it was said to end, or is refused. */
  private inflated(packed: Uint8Array, size: number): Uint8Array {
    const out = new Uint8Array(size);
    let filled = 0;
    let done = false;
    const inflate = new Inflate((piece, final) => {
      this.counted(piece);
      if (filled + piece.length > size) throw damaged(this.fileName);
      out.set(piece, filled);
      filled += piece.length;
      done = final;
    });
    for (let at = 0; at < packed.length; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    if (!done || filled !== size) throw damaged(this.fileName);
    return out;
  }
}

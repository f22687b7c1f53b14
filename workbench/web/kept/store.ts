/** The workbook as this browser keeps it. */
export interface Kept {
  readonly schema: number;
  /** Who wrote it last, and when: another tab may have. */
  readonly stamp: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly workbook: unknown;
  /** What the add-on has noted about an insert that is under way. */
  readonly properties: Readonly<Record<string, string>>;
}

/** A later shape of `Kept` gets the next number; this version opens its own only. */
export const SCHEMA = 1;

const DATABASE = 'partnerbook-workbench';
const STORE = 'workbooks';
const KEY = 'current';

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser did not say why.'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return resultOf(request);
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not say why.'));
    });
    const [result] = await Promise.all([work(transaction.objectStore(STORE)), done]);
    return result;
  } finally {
    database.close();
  }
}

/** Whatever is kept, of this version or another; undefined for nothing. */
export const readKept = (): Promise<unknown> => within('readonly', (store) => resultOf(store.get(KEY)));

export const forgetKept = (): Promise<undefined> => within('readwrite', (store) => resultOf(store.delete(KEY)));

const stampOf = (kept: unknown): string | null => (kept as { stamp?: string } | undefined)?.stamp ?? null;

/** Keeps it in the place of what was kept with the stamp `before`; false when another tab has kept its own since. */
export const writeKept = (kept: Kept, before: string | null): Promise<boolean> =>
  within('readwrite', async (store) => {
    if (stampOf(await resultOf(store.get(KEY))) !== before) return false;
    await resultOf(store.put(kept, KEY));
    return true;
  });

/** What is kept as a workbook of this version, or null. */
export function asKept(found: unknown): Kept | null {
  const kept = found as Partial<Kept> | null;
  if (typeof kept !== 'object' || kept === null || kept.schema !== SCHEMA) return null;
  const { workbook, stamp } = kept;
  return typeof workbook === 'object' && workbook !== null && typeof stamp === 'string' ? (kept as Kept) : null;
}

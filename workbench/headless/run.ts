import { make, readFiles } from './make.ts';
import { openPlace, writeOut } from './out.ts';
import { report } from './report.ts';
import { Session } from './session.ts';
import { usedSheets } from './sheets.ts';
import { NothingMade, USAGE, type Wishes, wishesOf } from './wishes.ts';

/** Made and clean, nothing made, made with problems. */
export type ExitCode = 0 | 1 | 2;

async function made(wishes: Wishes, print: (line: string) => void): Promise<ExitCode> {
  const files = readFiles(wishes);
  if (wishes.out !== null) openPlace(wishes.out);
  const session = new Session(wishes.locale);
  try {
    const result = await make(session, wishes, files);
    const sheets = usedSheets(session.backend);
    const { lines, clean } = report(result, session.backend, sheets);
    for (const line of lines) print(line);
    if (wishes.out !== null) {
      print('');
      for (const line of writeOut(session.backend, sheets, wishes.out)) print(line);
    }
    return clean ? 0 : 2;
  } finally {
    await session.close();
  }
}

/** The command line without a page: what is printed, and how it ends. */
export async function runWorkbook(args: readonly string[], print: (line: string) => void): Promise<ExitCode> {
  try {
    const wishes = wishesOf(args);
    if (wishes) return await made(wishes, print);
    print(USAGE);
    return 0;
  } catch (fault) {
    if (!(fault instanceof NothingMade)) throw fault;
    print(`Nothing was made. ${fault.message} ${fault.fix}`);
    return 1;
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cell } from '../roster.ts';
import { median } from '../timing.ts';
import type { Taken } from './engines.ts';
import type { Job, Place } from './sheets.ts';

const MINUTES = 10;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A formula as OpenDocument writes it: references in brackets, and ; between arguments. */
function openFormula(formula: string): string {
  const outside = (part: string): string =>
    part
      .replace(/,/g, ';')
      .replace(/\bIFS\(/g, 'COM.MICROSOFT.IFS(')
      .replace(/(?:(\w+)!)?(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?/g, (_all, sheet, from, to) => {
        const first = `${sheet ? `$${sheet}` : ''}.${from}`;
        return `[${to ? `${first}:.${to}` : first}]`;
      });
  const parts = formula.slice(1).split('"');
  return `of:=${parts.map((part, i) => (i % 2 === 0 ? outside(part) : part)).join('"')}`;
}

function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (cell === '') return '<table:table-cell/>';
  const text = String(cell);
  if (text.startsWith('=')) return `<table:table-cell table:formula="${escaped(openFormula(text))}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

const NAMESPACES = ['office', 'table', 'text'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);

/** The sheets as one flat OpenDocument file. */
function fileOf(sheets: Job['sheets']): string {
  const tables = Object.entries(sheets).map(([name, rows]) => {
    const lines = rows.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`);
    return `<table:table table:name="${name}">${lines.join('')}</table:table>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES.join(' ')} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document>`;
}

const at = ([sheet, row, column]: Place): string =>
  `book.Sheets.getByName("${sheet}").getCellByPosition(${column}, ${row}).Value`;

/** What the program does by itself: it opens the file, calculates all, changes a cell, and writes down the milliseconds. */
function macroOf({ control, edit }: Job, rounds: number, source: string, target: string): string {
  return `Sub Run
Dim args(0) As New com.sun.star.beans.PropertyValue
args(0).Name = "Hidden"
args(0).Value = True
Dim book As Object, started As Long, i As Integer, after As Double
book = StarDesktop.loadComponentFromURL("${pathToFileURL(source).href}", "_blank", 0, args())
Open "${target}" For Output As #1
book.calculateAll()
For i = 1 To ${rounds}
started = GetSystemTicks()
book.calculateAll()
Print #1, "all "; GetSystemTicks() - started
Next
${control.map((place) => `Print #1, "control "; ${at(place)}`).join('\n')}
${edit.values
  .map(
    (value) => `started = GetSystemTicks()
${at(edit.at)} = ${value}
after = ${at(control[control.length - 1] as Place)}
Print #1, "edit "; GetSystemTicks() - started`,
  )
  .join('\n')}
Close #1
book.close(True)
End Sub`;
}

const MODULE = ['-//OpenOffice.org//DTD OfficeDocument 1.0//EN', 'module.dtd'].map((one) => `"${one}"`).join(' ');

/** One job in LibreOffice, with a profile of its own. */
export function libreOffice(program: string, job: Job, rounds: number): Taken {
  const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-peers-'));
  const profile = path.join(folder, 'profile');
  const start = (...args: readonly string[]) => {
    const all = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nologo'];
    spawnSync(program, [...all, ...args], { stdio: 'ignore', timeout: MINUTES * 60000 });
  };
  try {
    const [source, target] = [path.join(folder, 'job.fods'), path.join(folder, 'took.txt')];
    writeFileSync(source, fileOf(job.sheets));
    // its first start fills the profile, where the macro then takes the place of the empty one
    start('--terminate_after_init');
    const basic = path.join(profile, 'user/basic/Standard');
    mkdirSync(basic, { recursive: true });
    const code = escaped(macroOf(job, rounds, source, target));
    writeFileSync(
      path.join(basic, 'Module1.xba'),
      `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC ${MODULE}><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${code}</script:module>`,
    );
    start('macro:///Standard.Module1.Run');
    if (!existsSync(target)) throw new Error('LibreOffice ran no macro.');
    const lines = readFileSync(target, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    const of = (word: string) => lines.filter(([name]) => name === word).map(([, value]) => Number(value));
    return { all: median(of('all')), edit: median(of('edit')), control: of('control') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

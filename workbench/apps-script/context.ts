import type { Backend, Chart, ConditionalRule, Rect, Validation } from './backend.ts';
import type { AuthMode, MenuItem, Realm, Screen } from './host.ts';

/** What all executions of the script in one document share: properties, and the lock. */
export interface DocumentStore {
  readonly properties: Record<string, string>;
  /** Who holds the document's lock: an execution of a host, or somebody else. */
  lockHolder: object | null;
}

const stores = new WeakMap<Backend, DocumentStore>();

export function documentStore(backend: Backend): DocumentStore {
  const known = stores.get(backend);
  if (known) return known;
  const store: DocumentStore = { properties: {}, lockHolder: null };
  stores.set(backend, store);
  return store;
}

export interface FinderState {
  readonly sheet: number | null;
  readonly key: string | null;
  readonly value: string | null;
  readonly id: number | null;
  readonly type: string | null;
}

export interface TextStyleState {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly size: number | null;
  readonly family: string | null;
  readonly color: string | null;
}

export interface BuiltRule extends Omit<ConditionalRule, 'formula'> {
  readonly formula: string | null;
}

export interface HtmlState {
  content: string;
  title: string;
  width: number;
  height: number;
}

/** What stands behind each kind of object that a script holds. Null: nothing but the document. */
export interface States {
  SpreadsheetApp: null;
  Spreadsheet: null;
  Selection: null;
  Sheet: { readonly id: number };
  Range: Rect;
  NamedRange: { name: string };
  RangeList: readonly Rect[];
  DeveloperMetadata: { readonly id: number };
  DeveloperMetadataFinder: { current: FinderState };
  DeveloperMetadataLocation: { readonly sheet: number | null };
  Protection: { id: string; readonly sheet: number };
  EmbeddedChart: { readonly chart: Chart };
  EmbeddedChartBuilder: { chart: Chart };
  EmbeddedBarChartBuilder: { chart: Chart };
  EmbeddedColumnChartBuilder: { chart: Chart };
  EmbeddedLineChartBuilder: { chart: Chart };
  EmbeddedPieChartBuilder: { chart: Chart };
  ContainerInfo: { readonly chart: Chart };
  ChartOptions: { readonly chart: Chart };
  TextStyle: TextStyleState;
  TextStyleBuilder: { style: TextStyleState };
  DataValidation: { readonly rule: Validation };
  DataValidationBuilder: { rule: Validation };
  ConditionalFormatRule: { readonly rule: BuiltRule };
  ConditionalFormatRuleBuilder: { rule: BuiltRule };
  Ui: null;
  Menu: { readonly label: string; readonly items: MenuItem[] };
  PromptResponse: { readonly text: string; readonly button: string };
  HtmlService: null;
  HtmlOutput: HtmlState;
  HtmlTemplate: { readonly name: string; readonly content: string };
  PropertiesService: null;
  Properties: { readonly values: Record<string, string> };
  LockService: null;
  Lock: { readonly document: boolean };
  Utilities: null;
  Session: null;
  ScriptApp: null;
  Logger: null;
  Charts: null;
}

export type ClassName = keyof States;

export interface Counts {
  total: number;
  byMethod: Record<string, number>;
  builders: number;
  flushes: number;
}

/** One host's script: where it runs, what it may do now, and what it has done. */
export interface ScriptContext {
  readonly backend: Backend;
  readonly realm: Realm;
  readonly screen: Screen;
  readonly files: Readonly<Record<string, string>>;
  readonly scopes: ReadonlySet<string>;
  readonly store: DocumentStore;
  readonly counts: Counts;
  readonly log: string[];
  readonly functionNames: readonly string[];
  mode: AuthMode;
  access: 'edit' | 'view';
  scriptTimeZone: string;
  failAt: number | null;
  killAt: number | null;
  /** True from the call that ended the run until the run is over. */
  killed: boolean;
  /** An Error of the realm, as a service throws it: its name is Exception. */
  exception(message: string): Error;
  /** Something that Google would let pass or do silently, and that we refuse. */
  refusal(message: string): Error;
  make<K extends ClassName>(name: K, state: States[K]): object;
  stateOf<K extends ClassName>(name: K, value: unknown): States[K] | undefined;
}

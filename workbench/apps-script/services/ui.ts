import type { ScriptContext, States } from '../context.ts';
import { type EnumValue, enumOf } from '../enums.ts';
import type { MenuItem } from '../host.ts';
import { prints, scriptOf, shownBy } from '../scriptlets.ts';
import { type Call, free, needs, type ServiceClass } from '../service-class.ts';

type UiCall = Call<States['Ui']>;
type MenuCall = Call<States['Menu']>;

type Buttons = 'OK' | 'OK_CANCEL' | 'YES_NO';

function alert({ context }: UiCall, ...args: unknown[]): unknown {
  // the script is suspended while the person reads, and its locks do not live through that
  if (context.store.lockHolder === context)
    throw context.refusal('Ui.alert suspends the script, which loses its lock; release the lock first.');
  const buttons = args.find((one) => typeof one !== 'string') as EnumValue | undefined;
  const texts = args.filter((one): one is string => typeof one === 'string');
  const name = buttons?.name() ?? 'OK';
  if (name === 'YES_NO_CANCEL') throw context.refusal('Ui.alert: the workbench has no YES_NO_CANCEL; Google has.');
  const [title, prompt] = texts.length === 2 ? texts : ['', texts[0]];
  return enumOf('Button')[context.screen.alert(title as string, prompt as string, name as Buttons)];
}

const html = (context: ScriptContext, value: unknown): States['HtmlOutput'] => {
  const state = context.stateOf('HtmlOutput', value);
  if (state) return state;
  throw context.exception("The parameters ((class)) don't match the method signature for Ui.showSidebar.");
};

const dialog =
  (modal: boolean) =>
  ({ context }: UiCall, value: unknown, title: string): void => {
    if (context.store.lockHolder === context && modal)
      throw context.refusal('A modal dialog is shown while the script holds a lock; release the lock first.');
    const { content, width, height } = html(context, value);
    context.screen.showDialog(content, title, width, height, modal);
  };

const container = needs('script.container.ui');

export const ui: ServiceClass<'Ui'> = {
  name: 'Ui',
  path: 'Ui',
  counts: 'other',
  reaches: false,
  methods: {
    alert: free('String|String,ButtonSet|String,String,ButtonSet', alert),
    // in a published add-on the caption of createMenu is ignored: it is the add-on's menu
    createMenu: free('String', ({ context }: UiCall, label: string) => context.make('Menu', { label, items: [] })),
    createAddonMenu: free('', ({ context }: UiCall) => context.make('Menu', { label: '', items: [] })),
    showSidebar: container('Object', ({ context }: UiCall, value: unknown) => {
      const { content, title } = html(context, value);
      context.screen.showSidebar(content, title);
    }),
    showModalDialog: container('Object,String', dialog(true)),
    showModelessDialog: container('Object,String', dialog(false)),
  },
};

function checkItems(context: ScriptContext, items: readonly MenuItem[]): void {
  for (const item of items) {
    if ('items' in item) checkItems(context, item.items);
    else if ('functionName' in item && typeof context.realm.globals[item.functionName] !== 'function')
      throw context.refusal(`The menu item "${item.label}" calls "${item.functionName}": Script function not found.`);
  }
}

export const menu: ServiceClass<'Menu'> = {
  name: 'Menu',
  path: 'Menu',
  counts: 'other',
  reaches: false,
  methods: {
    addItem: free('String,String', ({ self, state }: MenuCall, label: string, functionName: string) => {
      state.items.push({ label, functionName });
      return self;
    }),
    addSeparator: free('', ({ self, state }: MenuCall) => {
      state.items.push({ separator: true });
      return self;
    }),
    addSubMenu: free('Menu', ({ context, self, state }: MenuCall, value: unknown) => {
      const { label, items } = context.stateOf('Menu', value) as States['Menu'];
      state.items.push({ label, items });
      return self;
    }),
    addToUi: free('', ({ context, state }: MenuCall) => {
      checkItems(context, state.items);
      context.screen.menu(state.items.slice());
    }),
  },
};

const WIDTH = 600;
const HEIGHT = 400;

// HtmlService takes what follows // in a template literal for a comment, and cuts it off
const CUT_BY_HTML_SERVICE = /`[^`]*\/\/[^`]*`/;

function checkScripts(context: ScriptContext, content: string): void {
  for (const script of content.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)) {
    const cut = CUT_BY_HTML_SERVICE.exec(script[1] as string);
    if (cut)
      throw context.refusal(
        `HtmlService would cut off what follows // in a template literal: ${cut[0].slice(0, 80)}. Build for a target without template literals.`,
      );
  }
}

function output(context: ScriptContext, content: string): object {
  checkScripts(context, content);
  return context.make('HtmlOutput', { content, title: '', width: WIDTH, height: HEIGHT });
}

function htmlFile(context: ScriptContext, name: string): string {
  const content = context.files[`${name.replace(/\.html$/, '')}.html`];
  if (content === undefined) throw context.exception(`No HTML file named ${name} was found.`);
  return content;
}

type ServiceCall = Call<States['HtmlService']>;

export const htmlService: ServiceClass<'HtmlService'> = {
  name: 'HtmlService',
  path: 'HtmlService',
  counts: 'other',
  reaches: false,
  methods: {
    createHtmlOutput: free('|String', ({ context }: ServiceCall, content = '') => output(context, content)),
    createHtmlOutputFromFile: free('String', ({ context }: ServiceCall, name: string) =>
      output(context, htmlFile(context, name)),
    ),
    createTemplateFromFile: free('String', ({ context }: ServiceCall, name: string) =>
      context.make('HtmlTemplate', { name, content: htmlFile(context, name) }),
    ),
  },
};

function evaluate({ context, self, state }: Call<States['HtmlTemplate']>): object {
  const { name, content } = state;
  if (prints(content)) throw context.refusal(`${name}.html prints with <?=, which the workbench has not; Google has.`);
  if (Object.keys(self).length > 0)
    throw context.refusal(`The workbench hands no properties to the scriptlets of ${name}.html; Google does.`);
  context.realm.evaluate(scriptOf(content), `${name}.html`);
  return output(context, shownBy(content));
}

export const htmlTemplate: ServiceClass<'HtmlTemplate'> = {
  name: 'HtmlTemplate',
  path: 'HtmlTemplate',
  counts: 'other',
  reaches: false,
  methods: { evaluate: free('', evaluate) },
};

type HtmlCall = Call<States['HtmlOutput']>;

const set =
  <K extends 'title' | 'width' | 'height'>(key: K) =>
  ({ self, state }: HtmlCall, value: States['HtmlOutput'][K]): object => {
    Object.assign(state, { [key]: value });
    return self;
  };

export const htmlOutput: ServiceClass<'HtmlOutput'> = {
  name: 'HtmlOutput',
  path: 'HtmlOutput',
  counts: 'other',
  reaches: false,
  methods: {
    append: free('String', ({ context, self, state }: HtmlCall, text: string) => {
      checkScripts(context, text);
      state.content += text;
      return self;
    }),
    clear: free('', ({ self, state }: HtmlCall) => {
      state.content = '';
      return self;
    }),
    getContent: free('', ({ state }: HtmlCall) => state.content),
    getHeight: free('', ({ state }: HtmlCall) => state.height),
    getTitle: free('', ({ state }: HtmlCall) => state.title),
    getWidth: free('', ({ state }: HtmlCall) => state.width),
    setContent: free('String', ({ context, self, state }: HtmlCall, content: string) => {
      checkScripts(context, content);
      state.content = content;
      return self;
    }),
    setHeight: free('Integer', set('height')),
    setTitle: free('String', set('title')),
    setWidth: free('Integer', set('width')),
  },
};

import type { Host } from '../../apps-script/host.ts';
import { closeButton, element, nextFrame } from '../dom.ts';
import { textOf } from '../messages.ts';

interface FrameMessage {
  readonly partnerbookRun?: { readonly id: number; readonly functionName: string; readonly args: readonly unknown[] };
  readonly partnerbookHost?: { readonly what: 'close' | 'setHeight' | 'focus'; readonly height?: number };
}

export interface Frame {
  readonly element: HTMLIFrameElement;
  dispose(): void;
}

export interface FrameActions {
  close(): void;
  focusGrid(): void;
  setHeight(height: number): void;
}

export interface FrameParts {
  /** The script that gives the frame its google.script. */
  readonly shim: string;
  readonly host: Host;
  /** Resolves when no calculation runs: cells must not change under one. */
  quiet(): Promise<void>;
}

// what Google's own frame allows, except that ours shares no origin with the page
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** The add-on's HTML in a frame of its own, with google.script in front of its scripts. */
export function createFrame(
  html: string,
  title: string,
  { shim, host, quiet }: FrameParts,
  actions: FrameActions,
): Frame {
  const frame = element('iframe', { title, sandbox: SANDBOX });
  let queue = Promise.resolve();

  async function answer({ id, functionName, args }: NonNullable<FrameMessage['partnerbookRun']>): Promise<void> {
    // the page paints between two requests: a long insert must not look frozen
    await nextFrame();
    await quiet();
    let reply: { id: number; value?: unknown; error?: string };
    try {
      reply = { id, value: host.callFromClient(functionName, args) };
    } catch (fault) {
      reply = { id, error: textOf(fault) };
    }
    frame.contentWindow?.postMessage({ partnerbookReply: reply }, '*');
  }

  function onMessage(event: MessageEvent<FrameMessage>): void {
    if (event.source !== frame.contentWindow) return;
    const { partnerbookRun: run, partnerbookHost: ask } = event.data;
    if (run) queue = queue.then(() => answer(run));
    if (ask?.what === 'close') actions.close();
    if (ask?.what === 'focus') actions.focusGrid();
    if (ask?.what === 'setHeight' && ask.height !== undefined) actions.setHeight(ask.height);
  }

  addEventListener('message', onMessage);
  // who opened it by keyboard goes on there
  frame.addEventListener('load', () => frame.contentWindow?.focus(), { once: true });
  const inserted = `<script>${shim}</script>`;
  frame.srcdoc = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + inserted) : inserted + html;
  return { element: frame, dispose: () => removeEventListener('message', onMessage) };
}

/** The panels at the right of the grid: one at a time, as in Sheets. */
export class Dock {
  private dispose: () => void = () => undefined;

  constructor(private readonly place: HTMLElement) {}

  show(label: string, content: HTMLElement, dispose: () => void = () => undefined): void {
    this.close();
    this.dispose = dispose;
    const title = element('div', { class: 'panel-title' }, element('h2', {}, label));
    title.append(closeButton(`Close ${label}`, () => this.close()));
    this.place.append(element('aside', { class: 'panel', 'aria-label': label }, title, content));
  }

  close(): void {
    this.dispose();
    this.dispose = () => undefined;
    this.place.replaceChildren();
  }
}

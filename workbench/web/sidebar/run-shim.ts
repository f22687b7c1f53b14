// runs inside the sidebar's frame, before its own scripts: google.script as Google gives it
interface Handlers {
  readonly success?: ((value: unknown, userObject?: unknown) => void) | undefined;
  readonly failure?: ((error: Error, userObject?: unknown) => void) | undefined;
  readonly userObject?: unknown;
}

interface Reply {
  readonly partnerbookReply: { readonly id: number; readonly value?: unknown; readonly error?: string };
}

const waiting = new Map<number, Handlers>();
let last = 0;

function send(functionName: string, args: readonly unknown[], handlers: Handlers): void {
  const id = ++last;
  waiting.set(id, handlers);
  parent.postMessage({ partnerbookRun: { id, functionName, args } }, '*');
}

// every with... gives a new runner: two calls never share their handlers
function runner(handlers: Handlers): unknown {
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (name === 'withSuccessHandler') return (success: Handlers['success']) => runner({ ...handlers, success });
        if (name === 'withFailureHandler') return (failure: Handlers['failure']) => runner({ ...handlers, failure });
        if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        return (...args: unknown[]) => send(String(name), args, handlers);
      },
    },
  );
}

addEventListener('message', (event: MessageEvent<Partial<Reply>>) => {
  if (event.source !== parent) return;
  const reply = event.data?.partnerbookReply;
  const handlers = reply && waiting.get(reply.id);
  if (!reply || !handlers) return;
  waiting.delete(reply.id);
  if (reply.error === undefined) handlers.success?.(reply.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(new Error(reply.error), handlers.userObject);
  else console.error(reply.error);
});

const tell = (what: string, height?: number) => parent.postMessage({ partnerbookHost: { what, height } }, '*');

(globalThis as unknown as { google: unknown }).google = {
  script: {
    run: runner({}),
    host: {
      close: () => tell('close'),
      setHeight: (height: number) => tell('setHeight', height),
      // a sidebar is 300 px wide, whatever is asked for
      setWidth: () => undefined,
      editor: { focus: () => tell('focus') },
      origin: 'https://docs.google.com',
    },
  },
};

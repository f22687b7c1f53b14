import type { Realm } from '../apps-script/host.ts';
import { element } from './dom.ts';

/** A hidden frame of its own globals, as a script project has in Google: nothing of the page is in reach by accident. */
export function createRealm(): Realm {
  const frame = element('iframe', {
    hidden: true,
    title: 'The add-on, running',
    'aria-hidden': 'true',
    tabindex: '-1',
  });
  document.body.append(frame);
  const inside = frame.contentWindow as Window & Record<string, unknown>;
  const body = inside.document.body;
  return {
    evaluate(source, fileName) {
      let fault: ErrorEvent | null = null;
      const onError = (event: ErrorEvent) => {
        fault = event;
      };
      inside.addEventListener('error', onError);
      // the page's policy knows the built files by their hash, so their text must reach the script unchanged
      const script = inside.document.createElement('script');
      script.textContent = source;
      body.append(script);
      inside.removeEventListener('error', onError);
      if (fault) throw new Error(`${fileName}: ${(fault as ErrorEvent).message}`);
    },
    globals: inside,
  };
}

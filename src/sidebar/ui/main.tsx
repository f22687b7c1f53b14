import { render } from 'preact';
import { actions } from '../../menus/actions.ts';
import { App } from './app.tsx';
import type { Screen } from './session.ts';

/** The menu writes the screen that it opens into the page, and for an insert the template. */
function firstScreen(asked: string | undefined): Screen {
  const [wanted, template = null] = (asked ?? '').split(' ');
  const name = actions.find((action) => action.screen === wanted)?.screen ?? 'home';
  return name === 'insert' ? { name, template } : { name };
}

render(<App first={firstScreen(document.body.dataset.screen)} />, document.body);

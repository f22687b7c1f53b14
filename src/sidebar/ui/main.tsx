import { render } from 'preact';
import { actions } from '../../menus/actions.ts';
import { App } from './app.tsx';
import type { Screen } from './session.ts';

/** The menu writes the screen that it opens into the page. */
function firstScreen(asked: string | undefined): Screen {
  const name = actions.find((action) => action.screen === asked)?.screen ?? 'home';
  return name === 'insert' ? { name, template: null } : { name };
}

render(<App first={firstScreen(document.body.dataset.screen)} />, document.body);

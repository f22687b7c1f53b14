import { actions } from '../../../menus/actions.ts';
import { Frame } from '../parts/frame.tsx';

const colours = [
  { sample: 'input', label: 'Input', words: 'Yellow with blue figures: yours to change.' },
  { sample: 'calculated', label: 'Calculated', words: 'Plain: a formula. Leave it as it is.' },
  { sample: 'warning', label: 'Left out', words: 'With a sign and a word: to look at.' },
] as const;

export function HelpScreen() {
  return (
    <Frame title="Help">
      <section>
        <h2>First steps</h2>
        <ol class="numbered">
          <li>Insert a template. It shows first what it adds, and comes with sample rows.</li>
          <li>Change an input on Settings, and see the results change.</li>
          <li>Use your own rows: paste them in, or point at a sheet of yours.</li>
          <li>Press the rows left out: cells that cannot be read for sure are listed, never guessed.</li>
        </ol>
      </section>
      <section>
        <h2>Colours on the sheets</h2>
        <dl class="colours">
          {colours.map((one) => (
            <div key={one.sample}>
              <dt class={one.sample}>{one.label}</dt>
              <dd>{one.words}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>What it reads and changes</h2>
        <ul class="bullets">
          <li>It works in this spreadsheet only. Nothing leaves it: no account, no tracking, no network call.</li>
          <li>It adds sheets of its own. Your sheets are read, and written only where you insert a formula.</li>
          <li>What an insert adds is shown before. It can be undone; cells that you have changed then stay.</li>
          <li>Text in your sheets never becomes a formula.</li>
        </ul>
      </section>
      <section>
        <h2>In the menu</h2>
        <p class="mute">Extensions &gt; Partnerbook</p>
        <dl class="terms">
          {actions.map((action) => (
            <div key={action.id}>
              <dt>{action.label}</dt>
              <dd>{action.about}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>Keys</h2>
        <p class="mute">Tab goes from one thing to the next, Enter presses it, Esc goes back.</p>
      </section>
    </Frame>
  );
}

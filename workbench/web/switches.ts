import { byId, element } from './dom.ts';
import type { Settings } from './settings.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
}

const LOCALES: readonly Choice[] = [
  { value: 'en_US', text: 'United States' },
  { value: 'de_DE', text: 'Germany' },
  { value: 'fr_FR', text: 'France' },
  { value: 'pt_BR', text: 'Brazil' },
  { value: 'ja_JP', text: 'Japan' },
  { value: 'tr_TR', text: 'Türkiye' },
];

const TIME_ZONES: readonly Choice[] = [
  { value: 'Etc/UTC', text: 'UTC' },
  { value: 'America/Los_Angeles', text: 'Los Angeles' },
  { value: 'America/New_York', text: 'New York' },
  { value: 'America/Sao_Paulo', text: 'São Paulo' },
  { value: 'Europe/Berlin', text: 'Berlin' },
  { value: 'Europe/Istanbul', text: 'Istanbul' },
  { value: 'Asia/Tokyo', text: 'Tokyo' },
  { value: 'Pacific/Auckland', text: 'Auckland' },
];

const MODES: readonly Choice[] = [
  { value: 'NONE', text: 'Not enabled (NONE)' },
  { value: 'LIMITED', text: 'Enabled (LIMITED)' },
  { value: 'FULL', text: 'Just installed (FULL)' },
];

interface Switch {
  readonly key: keyof Settings;
  readonly label: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

const SWITCHES: readonly Switch[] = [
  { key: 'locale', label: 'Locale', title: 'How this spreadsheet reads and shows numbers and dates', choices: LOCALES },
  { key: 'timeZone', label: 'Sheet zone', title: 'The time zone of this spreadsheet', choices: TIME_ZONES },
  { key: 'scriptTimeZone', label: 'Script zone', title: "The time zone of the add-on's script", choices: TIME_ZONES },
  {
    key: 'openedAs',
    label: 'Opened as',
    title: 'What Google lets the add-on do while a spreadsheet opens',
    choices: MODES,
  },
];

function withValue(choices: readonly Choice[], value: string): readonly Choice[] {
  return choices.some((one) => one.value === value) ? choices : [...choices, { value, text: value }];
}

/** The switches at the right of the menu bar. */
export function showSwitches(now: Settings, changed: (key: keyof Settings, value: string) => void): void {
  byId('switches').replaceChildren(
    ...SWITCHES.map(({ key, label, title, choices }) => {
      const select = element('select', { id: `switch-${key}`, title });
      for (const { value, text } of withValue(choices, now[key]))
        select.append(element('option', { value, selected: value === now[key] }, text));
      select.addEventListener('change', () => changed(key, select.value));
      return element('label', { title }, label, select);
    }),
  );
}

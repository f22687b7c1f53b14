import type { AuthMode } from '../apps-script/host.ts';

export interface Settings {
  readonly locale: string;
  readonly timeZone: string;
  readonly scriptTimeZone: string;
  readonly openedAs: AuthMode;
}

const DEFAULTS: Settings = {
  locale: 'en_US',
  timeZone: 'America/New_York',
  scriptTimeZone: 'Etc/UTC',
  openedAs: 'LIMITED',
};

const MODES: readonly string[] = ['NONE', 'LIMITED', 'FULL'];

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const accepts: { readonly [K in keyof Settings]: (value: string) => boolean } = {
  locale: (value) => /^[a-z]{2}_[A-Z]{2}$/.test(value),
  timeZone: isTimeZone,
  scriptTimeZone: isTimeZone,
  openedAs: (value) => MODES.includes(value),
};

/** The switches as the address has them, so that a link opens the workbench in the same state. */
export function settingsFrom(
  query: URLSearchParams,
  scriptTimeZone: string,
  kept: Pick<Settings, 'locale' | 'timeZone'> | null = null,
): Settings {
  const settings: Record<keyof Settings, string> = { ...DEFAULTS, scriptTimeZone };
  if (kept) Object.assign(settings, { locale: kept.locale, timeZone: kept.timeZone });
  for (const key of Object.keys(accepts) as (keyof Settings)[]) {
    const value = query.get(key);
    if (value !== null && accepts[key](value)) settings[key] = value;
  }
  return settings as unknown as Settings;
}

export function rememberInAddress(key: keyof Settings, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(key, value);
  history.replaceState(null, '', address);
}

import { dayOfIso } from '../../src/program/reading/days.ts';
import type { TemplateCell, TemplateLine } from '../schema.ts';
import { numbers, pick, sampleDeals, samplePartners } from './sample.ts';

/** What was agreed with the sample partners: actions of the last review and of this one, and goals by quarter. */

const BEGINS = dayOfIso('2026-07-01');
const ENDS = dayOfIso('2026-09-30');
const NEXT_ENDS = dayOfIso('2026-12-31');
const LAST_REVIEW = dayOfIso('2026-07-08');
const THIS_REVIEW = dayOfIso('2026-10-06');
const CONTACTS = ['L. Chen', 'R. Novak', 'S. Haddad', 'T. Moreau', 'K. Ito'];
const AGREED_LAST = [
  'Publish the joint customer story',
  'Train two of your consultants',
  'Agree on a list of ten accounts',
  'Run the webinar for finance teams',
  'Put the offer on your web site',
  'Name a contact for support',
];
const AGREED_NOW = [
  'Plan the campaign for the first quarter',
  'Introduce us to three of your customers',
  'Certify one more consultant',
  'Go through the open deals every second week',
  'Bring a speaker to the user day',
];

interface Agreed {
  readonly action: string;
  readonly us: string;
  readonly them: string;
  readonly raised: number;
  readonly due: number;
  readonly done: number | null;
}

// the first partner is the one that people see first: close to the highest tier, and short of referrals
const FIRST: readonly Agreed[] = [
  {
    action: 'Publish the story of Tidewell Bank',
    us: 'M. Okafor',
    them: 'L. Chen',
    raised: LAST_REVIEW,
    due: dayOfIso('2026-08-15'),
    done: dayOfIso('2026-08-12'),
  },
  {
    action: 'Webinar for freight companies',
    us: 'P. Sato',
    them: 'L. Chen',
    raised: LAST_REVIEW,
    due: dayOfIso('2026-09-10'),
    done: dayOfIso('2026-09-10'),
  },
  {
    action: 'Certify two solution engineers',
    us: 'M. Okafor',
    them: 'R. Novak',
    raised: LAST_REVIEW,
    due: dayOfIso('2026-09-15'),
    done: null,
  },
  {
    action: 'Two referrals a month from the services team',
    us: 'M. Okafor',
    them: 'S. Haddad',
    raised: LAST_REVIEW,
    due: ENDS,
    done: null,
  },
  {
    action: 'Price list for the public sector',
    us: 'A. Duarte',
    them: 'R. Novak',
    raised: LAST_REVIEW,
    due: dayOfIso('2026-10-31'),
    done: null,
  },
  {
    action: 'Referral bonus for services consultants: decide',
    us: 'M. Okafor',
    them: 'S. Haddad',
    raised: THIS_REVIEW,
    due: dayOfIso('2026-10-20'),
    done: null,
  },
  {
    action: 'Exam dates for the two solution engineers',
    us: 'J. Lindqvist',
    them: 'R. Novak',
    raised: THIS_REVIEW,
    due: dayOfIso('2026-10-31'),
    done: null,
  },
  {
    action: 'Account plan for Vantage Freight',
    us: 'M. Okafor',
    them: 'L. Chen',
    raised: THIS_REVIEW,
    due: dayOfIso('2026-11-15'),
    done: null,
  },
  {
    action: 'Ask for MDF for the spring trade show',
    us: 'P. Sato',
    them: 'L. Chen',
    raised: THIS_REVIEW,
    due: dayOfIso('2026-11-30'),
    done: null,
  },
];

function agreedWith(us: string, next: () => number): Agreed[] {
  const them = pick(CONTACTS, next());
  const last = Array.from({ length: 2 + Math.floor(next() * 3) }, (): Agreed => {
    const due = BEGINS + 30 + Math.floor(next() * 90);
    const isDone = next() < 0.6;
    const done = due - 10 + Math.floor(next() * 18);
    return {
      action: pick(AGREED_LAST, next()),
      us,
      them,
      raised: LAST_REVIEW,
      due,
      done: isDone && done <= ENDS ? done : null,
    };
  });
  const now = Array.from(
    { length: 2 + Math.floor(next() * 2) },
    (): Agreed => ({
      action: pick(AGREED_NOW, next()),
      us,
      them,
      raised: THIS_REVIEW,
      due: THIS_REVIEW + 20 + Math.floor(next() * 60),
      done: null,
    }),
  );
  // the same action twice is none
  return [...last, ...now].filter((one, i, all) => all.findIndex((other) => other.action === one.action) === i);
}

export function sampleActions(): TemplateLine[] {
  const next = numbers(2207);
  return samplePartners().flatMap(({ cells }, i) =>
    (i === 0 ? FIRST : agreedWith(cells[4] as string, next)).map(
      ({ action, us, them, due, done, raised }): TemplateLine => ({
        cells: [action, cells[0] as TemplateCell, us, them, due, done, raised],
      }),
    ),
  );
}

const FIRST_GOALS: readonly [string, number, number][] = [
  ['Revenue', 65000, 75000],
  ['Won deals', 2, 3],
  ['Referrals', 3, 4],
  ['Open pipeline', 20000, 60000],
];

const roundTo = (amount: number, step: number) => Math.max(step, Math.round(amount / step) * step);

/** What a partner won in the quarter, from which its goals are made. */
function wonBy(partner: TemplateCell): number {
  return sampleDeals()
    .filter(({ cells }) => cells[2] === partner && cells[10] === true)
    .filter(({ cells }) => (cells[9] as number) >= BEGINS && (cells[9] as number) <= ENDS)
    .reduce((sum, { cells }) => sum + (cells[5] as number), 0);
}

export function sampleGoals(): TemplateLine[] {
  const next = numbers(907);
  return samplePartners().flatMap(({ cells }, i): TemplateLine[] => {
    const partner = cells[0] as TemplateCell;
    const revenue = roundTo(Math.max(8000, wonBy(partner)) * (0.7 + next() * 0.6), 1000);
    const referrals = 1 + Math.floor(next() * 3);
    const goals: readonly (readonly [string, number, number])[] =
      i === 0
        ? FIRST_GOALS
        : [
            ['Revenue', revenue, roundTo(revenue * 1.1, 1000)],
            ['Referrals', referrals, referrals + 1],
          ];
    return goals.flatMap(([metric, now, then]) => [
      { cells: [partner, metric, now, ENDS] },
      { cells: [partner, metric, then, NEXT_ENDS] },
    ]);
  });
}

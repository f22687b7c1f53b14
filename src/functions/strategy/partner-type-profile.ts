import { define, describe, optional, type ResultCell } from '../define.ts';
import { NO_NAME } from '../kinds/names.ts';
import { word } from '../kinds/options.ts';
import { FIELDS, STARTING_TYPES, startingType } from './types.ts';

export const PARTNER_TYPE_PROFILE = define({
  name: 'PARTNER_TYPE_PROFILE',
  kinds: { type: startingType, field: optional(word(FIELDS)) },
  width: 5,
  isChecked: true,
  rowLoop({ field }, { type }, n, _filled, out) {
    const profiles = STARTING_TYPES.map(([type, goal, metric, min, max]): ResultCell[] => {
      const all = [type, goal, metric, `${min}-${max} months`, min, max];
      return field === null ? all.slice(1) : [all[FIELDS.indexOf(field)] as ResultCell];
    });
    const blank = (profiles[0] as ResultCell[]).map(() => '');
    for (let i = 0; i < n; i++)
      out[i] = (type[i] === NO_NAME ? blank : (profiles[type[i] as number] as ResultCell[])).slice();
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(PARTNER_TYPE_PROFILE, {
  summary: 'Looks up goal, key metric and time to value of a type of partnership.',
  tasks: ['plan a partnership'],
  whenElse: 'Use TIME_TO_VALUE to judge partners against the months that are usual for their type.',
  params: {
    type: {
      text: 'Type of each partner: Technology/Integration, Affiliate, Reseller/Channel, Strategic Alliance, OEM/White-label; one side of a stroke is enough.',
      blank: 'A blank gives blanks.',
      sample: 'B2:B',
    },
    field: {
      text: 'One of Type, Goal, Key metric, Time to value, Min months, Max months.',
      blank: 'Left out: all but Type, side by side.',
      sample: '"Key metric"',
    },
  },
  returns:
    'For each row Goal, Key metric, Time to value, Min months and Max months, without headers; or the one field.',
  rule: 'The five types of the framework that Partnerbook began with, as they stand there.',
  formula: 'value = the row of the type, in the column field',
  examples: [
    {
      kind: 'basic',
      says: 'All of one type',
      source: 'Published framework: a reseller takes 6 to 12 months',
      args: ['Reseller'],
      result: [['Sales extension', 'Partner-sourced ARR', '6-12 months', 6, 12]],
    },
    {
      kind: 'roster',
      says: 'The key metric of each partner',
      args: [[['OEM'], [''], ['integration']], 'Key metric'],
      result: [['Embedded revenue'], [''], ['Active integrations']],
    },
    {
      kind: 'edge',
      says: 'The full name of a type known by one side',
      args: ['white-label', 'Type'],
      result: [['OEM/White-label']],
    },
    { kind: 'blank', says: 'No type', args: ['', 'Goal'], result: '' },
    {
      kind: 'error',
      says: 'A type that is none of the five',
      args: ['Agency'],
      error:
        'PARTNER_TYPE_PROFILE type: "Agency" is not a type of partner. Known: Technology/Integration, Affiliate, Reseller/Channel, Strategic Alliance, OEM/White-label.',
    },
  ],
  limits: 'Types of your own are not known here: keep a table of them and look them up with TIER_VALUE or INDEX.',
  builtIn: '=INDEX(Types!B2:F6, MATCH(C2, Types!A2:A6, 0))\nOver a table of your own.',
  related: ['TIME_TO_VALUE', 'PARTNER_QUADRANT'],
  source: 'Partnership types at a glance: the partner program framework that Partnerbook began with.',
});

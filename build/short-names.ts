/**
 * Properties of ours that never leave the core, never stand in text and are nobody's arguments: in functions.js each
 * is a letter. They are a twentieth of it, and every formula call parses it. Tests hold what makes them safe.
 */
export const SHORT_NAMES: readonly string[] = `
  account accounts active advice allRows alsoDate alsoWon anyDirect asCells askOffset asNumbers available backed
  baseBudget beforeUnit begins better blankWhen born bounds byHeader calendar came category cells choices closedOn
  conditions contribution credited credits currency dateOf dates dayOf days deadline deadlines debts digits
  endDaysBefore example expired expires falseIsBlank filled finding firstDebt fix fixAbove fixBelow folded followed
  found free fresh functionName giveBack givenHigh givenLow grace grid header headers height holder ids influenced
  isChecked isEmpty isGiven isRange isRefund items key kinds known labels leaves left leftOf longest make makeTable
  milestone milestones minReferrals minRevenue move named names need negative numbers offsetAt offsets optional
  outside overdrawn owed part partRows paths period pipelinePotential place places plain priority problems reached
  read reader readings refundedOn refundedShare refuse renewals report required reservations reserved resets rowLoop
  rowOf rows signal slices spread start startPart state stop strategicValue surroundings swing take texts throwIfAny
  timeZone told total touched units unless unpay untouched untouchedDeals watchAbove watchBelow weight weighted whole
  width word words
`
  .trim()
  .split(/\s+/);

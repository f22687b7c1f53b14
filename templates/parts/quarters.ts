/** Formulas over the fiscal quarters of Settings, of the cells that they are given: said once for all that list quarters. */

export const firstDay = (back: string): string => `=EDATE(@quarter_start;-${back}*@quarter_length)`;

/** The last day that counts: the as-of day cuts the last quarter short. */
export const lastDay = (first: string): string => `=MIN(@as_of;EDATE(${first};@quarter_length)-1)`;

export const fiscalMonth = (day: string): string => `=MONTH(EDATE(${day};1-@fiscal_start))`;

export const quarterNumber = (month: string): string => `=COUNTIF(@quarter_months;"<="&${month})`;

export const fiscalYear = (day: string): string => `=YEAR(EDATE(${day};1-@fiscal_start))+IF(@fiscal_start>1;1;0)`;

export const quarterName = (quarter: string, year: string): string => `=INDEX(@quarter_names;${quarter})&" "&${year}`;

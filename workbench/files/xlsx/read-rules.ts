import { type Area, areaOf } from './areas.ts';
import type { Attributes } from './xml.ts';

/** A check of input as the file spells it. */
export interface FileCheck {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string;
  readonly first: string;
  readonly second: string;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface FileCondition {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string;
  readonly formula: string;
  /** The number of its look. */
  readonly look: number;
  /** The first that holds wins: 1 before 2. */
  readonly priority: number;
}

// more than any sheet that people made; each is a rule of its own in the page
const MOST_RULES = 2_000;
const LONGEST_FORMULA = 8192;

const areasIn = (sqref: string | undefined): Area[] =>
  (sqref ?? '').split(/\s+/).flatMap((one) => {
    const area = areaOf(one);
    return area === null ? [] : [area];
  });

/** Hears the rules of a sheet: checks of input and conditional formats. */
export class RulesReading {
  readonly checks: FileCheck[] = [];
  readonly conditions: FileCondition[] = [];
  private check: Attributes | null = null;
  private areas: readonly Area[] = [];
  private condition: Attributes | null = null;
  private into: 'formula1' | 'formula2' | 'formula' | null = null;
  private texts = { formula1: '', formula2: '', formula: '' };

  open(name: string, attributes: Attributes): void {
    if (name === 'dataValidation') [this.check, this.texts] = [attributes, { formula1: '', formula2: '', formula: '' }];
    else if (name === 'conditionalFormatting') this.areas = areasIn(attributes.sqref);
    else if (name === 'cfRule') [this.condition, this.texts.formula] = [attributes, ''];
    else if ((name === 'formula1' || name === 'formula2') && this.check) this.into = name;
    // the second and third formula of a rule belong to kinds that are not carried
    else if (name === 'formula' && this.condition && this.texts.formula === '') this.into = name;
  }

  text(text: string): void {
    if (this.into !== null && this.texts[this.into].length < LONGEST_FORMULA) this.texts[this.into] += text;
  }

  close(name: string): void {
    if (name === this.into) this.into = null;
    if (name === 'dataValidation') this.closeCheck();
    if (name === 'cfRule') this.closeCondition();
  }

  private closeCheck(): void {
    const {
      type = 'none',
      operator = 'between',
      errorStyle,
      showErrorMessage,
      prompt,
      error,
      sqref,
    } = this.check ?? {};
    this.check = null;
    const areas = areasIn(sqref);
    if (type === 'none' || areas.length === 0 || this.checks.length >= MOST_RULES) return;
    const { formula1: first, formula2: second } = this.texts;
    const isStrict = (errorStyle ?? 'stop') === 'stop' && (showErrorMessage === '1' || showErrorMessage === 'true');
    this.checks.push({
      areas,
      type,
      operator,
      first,
      second,
      allowInvalid: !isStrict,
      helpText: prompt ?? error ?? null,
    });
  }

  private closeCondition(): void {
    const { type = '', operator = '', dxfId, priority } = this.condition ?? {};
    this.condition = null;
    if (this.areas.length === 0 || this.conditions.length >= MOST_RULES) return;
    this.conditions.push({
      areas: this.areas,
      type,
      operator,
      formula: this.texts.formula,
      look: Number(dxfId ?? -1),
      priority: Number(priority ?? 0),
    });
  }
}

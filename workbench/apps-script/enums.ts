const names = {
  AuthMode: 'NONE CUSTOM_FUNCTION LIMITED FULL',
  BorderStyle: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
  Button: 'CLOSE OK CANCEL YES NO',
  ButtonSet: 'OK OK_CANCEL YES_NO YES_NO_CANCEL',
  ChartHiddenDimensionStrategy: 'IGNORE_BOTH IGNORE_COLUMNS IGNORE_ROWS SHOW_BOTH',
  ChartMergeStrategy: 'MERGE_COLUMNS MERGE_ROWS',
  ChartType:
    'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
  CopyPasteType:
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  DataValidationCriteria:
    'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE',
  DeveloperMetadataLocationType: 'SPREADSHEET SHEET ROW COLUMN',
  DeveloperMetadataVisibility: 'DOCUMENT PROJECT',
  Dimension: 'COLUMNS ROWS',
  Direction: 'UP DOWN PREVIOUS NEXT',
  InstallationSource: 'APPS_MARKETPLACE_DOMAIN_ADD_ON NONE WEB_STORE_ADD_ON',
  Position: 'TOP RIGHT BOTTOM NONE',
  ProtectionType: 'RANGE SHEET',
  SandboxMode: 'EMULATED IFRAME NATIVE',
  SheetType: 'GRID OBJECT DATASOURCE',
  WrapStrategy: 'WRAP OVERFLOW CLIP',
  XFrameOptionsMode: 'ALLOWALL DEFAULT',
} as const;

export type EnumName = keyof typeof names;

/** A constant of Google's: an object that reads as its name. */
export class EnumValue {
  readonly of: EnumName;
  private readonly text: string;
  private readonly place: number;

  constructor(of: EnumName, text: string, place: number) {
    this.of = of;
    this.text = text;
    this.place = place;
  }

  name(): string {
    return this.text;
  }

  ordinal(): number {
    return this.place;
  }

  compareTo(other: EnumValue): number {
    return this.place - other.place;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

const made: Partial<Record<EnumName, Readonly<Record<string, EnumValue>>>> = {};

export function enumOf(name: EnumName): Readonly<Record<string, EnumValue>> {
  const known = made[name];
  if (known) return known;
  const values: Record<string, EnumValue> = {};
  names[name].split(' ').forEach((text, place) => {
    values[text] = new EnumValue(name, text, place);
  });
  const frozen = Object.freeze(values);
  made[name] = frozen;
  return frozen;
}

export const isEnumName = (name: string): name is EnumName => name in names;

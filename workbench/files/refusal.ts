/** Why a file cannot be opened, and what to do instead. The workbook is as it was. */
export class FileRefusal extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.name = 'FileRefusal';
    this.fix = fix;
  }
}

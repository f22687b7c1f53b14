import type { Template } from '../../templates/schema.ts';
import { Failure } from './failure.ts';

export function templateById(templates: readonly Template[], id: string): Template {
  const found = templates.find((one) => one.id === id);
  if (!found)
    throw new Failure(
      'template',
      `There is no template "${id}".`,
      `Choose one of: ${templates.map((one) => one.id).join(', ')}.`,
    );
  return found;
}

import { expect, it } from 'vitest';
import { planOf } from '../../src/workbook/plan.ts';
import { printPlan } from '../../src/workbook/print-plan.ts';
import { templates } from '../../templates/index.ts';

it('reads as the golden plan says', async () => {
  const [template] = templates;
  if (!template) throw new Error('no template');
  const plan = planOf(
    template,
    { from: null, asOf: null, sampleData: true },
    { sheetNames: ['Sheet1'], definedNames: [], capacity: template.capacity.least, instance: 1, today: '2026-10-01' },
  );
  const text = printPlan(plan);
  expect(text.split('\n').length).toBeLessThanOrEqual(400);
  await expect(text).toMatchFileSnapshot('../golden/tier-sheet.plan.txt');
});

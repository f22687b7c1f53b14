import { expect, it } from 'vitest';
import { planOf } from '../../src/workbook/plan.ts';
import { printPlan } from '../../src/workbook/print-plan.ts';
import { templates } from '../../templates/index.ts';

it.each(templates.map((template) => [template.id, template] as const))(
  '%s reads as its golden plan says',
  async (id, template) => {
    const plan = planOf(
      template,
      { from: null, asOf: null, sampleData: true },
      { sheetNames: ['Sheet1'], definedNames: [], capacity: template.capacity.least, instance: 1, today: '2026-10-01' },
    );
    const text = printPlan(plan);
    expect(text.split('\n').length).toBeLessThanOrEqual(400);
    await expect(text).toMatchFileSnapshot(`../golden/${id}.plan.txt`);
  },
);

import type { States } from '../context.ts';
import { type Call, reads, type ServiceClass } from '../service-class.ts';

export const rangeList: ServiceClass<'RangeList'> = {
  name: 'RangeList',
  path: 'SpreadsheetApp.RangeList',
  counts: 'service',
  reaches: true,
  methods: {
    getRanges: reads('', ({ context, state }: Call<States['RangeList']>) =>
      state.map((rect) => context.make('Range', rect)),
    ),
  },
};

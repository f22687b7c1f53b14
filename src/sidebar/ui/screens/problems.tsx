import { useState } from 'preact/hooks';
import { Button, Sign } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Refusal, Waiting } from '../parts/notes.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { useAsked, useSession } from '../session.ts';
import { counted } from '../words.ts';

const PAGE = 50;
const MOST = 2000;

export function ProblemsScreen() {
  const { home } = useSession();
  const [limit, setLimit] = useState(PAGE);
  const [asked, again] = useAsked({ kind: 'problems', limit });
  const locale = home.value?.locale ?? 'en_US';
  const found = asked.value;
  const none = found !== null && found.total === 0;
  return (
    <Frame
      title={found && !none ? `${counted(found.total, 'problem', locale)} in your rows` : 'Problems in your rows'}
      footer={
        <Button busy={asked.loading} onPress={again}>
          {asked.loading ? 'Reading' : 'Read again'}
        </Button>
      }
    >
      <Refusal of={asked.refused} />
      {found === null && asked.loading && <Waiting words="Reading the rows" rows={6} />}
      {none && (
        <p class="note good">
          <Sign of="good" />
          {home.value?.workbook.templates.length === 0
            ? 'Nothing is read here yet: no template stands in this spreadsheet.'
            : 'Every row can be read.'}
        </p>
      )}
      {found && !none && (
        <>
          <p class="mute">A row with a problem is left out until it is mended. Nothing is guessed.</p>
          <ProblemList
            found={found}
            locale={locale}
            more={limit < MOST ? () => setLimit(Math.min(MOST, limit * 4)) : null}
          />
        </>
      )}
    </Frame>
  );
}

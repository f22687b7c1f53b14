import { useCallback, useRef, useState } from 'preact/hooks';
import { ClearSampleScreen } from './screens/clear-sample.tsx';
import { CloseScreen } from './screens/close.tsx';
import { FunctionScreen } from './screens/function.tsx';
import { FunctionsScreen } from './screens/functions.tsx';
import { GalleryScreen } from './screens/gallery.tsx';
import { HelpScreen } from './screens/help.tsx';
import { HomeScreen } from './screens/home.tsx';
import { InsertScreen } from './screens/insert.tsx';
import { InterruptedScreen } from './screens/interrupted.tsx';
import { MakingScreen } from './screens/making.tsx';
import { MappingScreen } from './screens/mapping.tsx';
import { ProblemsScreen } from './screens/problems.tsx';
import { ReviewsScreen } from './screens/reviews.tsx';
import { UndoScreen } from './screens/undo.tsx';
import { WaitingSeriesScreen } from './screens/waiting-series.tsx';
import { type Screen, type Session, SessionContext, useAsked } from './session.ts';

const HOME: Screen = { name: 'home' };

export function App({ first }: { readonly first: Screen }) {
  const [stack, setStack] = useState<readonly Screen[]>(first.name === 'home' ? [HOME] : [HOME, first]);
  const [home, refresh] = useAsked({ kind: 'home' });
  const spoken = useRef<HTMLDivElement>(null);
  const toHome = useCallback(() => {
    setStack([HOME]);
    refresh();
  }, [refresh]);
  const say = useCallback((text: string) => {
    if (spoken.current) spoken.current.textContent = text;
  }, []);
  const session: Session = {
    home,
    refresh,
    toHome,
    go: (screen) => (screen.name === 'home' ? toHome() : setStack([...stack, screen])),
    back: () => (stack.length > 2 ? setStack(stack.slice(0, -1)) : toHome()),
    say,
  };
  const screen = stack[stack.length - 1] ?? HOME;
  return (
    <SessionContext.Provider value={session}>
      {home.value?.interrupted ? (
        <InterruptedScreen of={home.value.interrupted} />
      ) : home.value?.waiting && screen.name !== 'making' ? (
        <WaitingSeriesScreen of={home.value.waiting} />
      ) : (
        <Shown key={`${stack.length} ${screen.name}`} screen={screen} />
      )}
      <div class="unseen" role="status" ref={spoken} />
    </SessionContext.Provider>
  );
}

function Shown({ screen }: { readonly screen: Screen }) {
  switch (screen.name) {
    case 'home':
      return <HomeScreen />;
    case 'gallery':
      return <GalleryScreen />;
    case 'insert':
      return <InsertScreen template={screen.template} />;
    case 'functions':
      return <FunctionsScreen />;
    case 'function':
      return <FunctionScreen of={screen.of} />;
    case 'mapping':
      return <MappingScreen />;
    case 'clear':
      return <ClearSampleScreen />;
    case 'problems':
      return <ProblemsScreen />;
    case 'reviews':
      return <ReviewsScreen />;
    case 'making':
      return <MakingScreen chosen={screen.chosen} of={screen.run} />;
    case 'close':
      return <CloseScreen />;
    case 'undo':
      return <UndoScreen />;
    case 'help':
      return <HelpScreen />;
  }
}

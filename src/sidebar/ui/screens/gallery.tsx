import { Frame } from '../parts/frame.tsx';
import { Refusal, Waiting } from '../parts/notes.tsx';
import { useSession } from '../session.ts';

export function GalleryScreen() {
  const { home, refresh, go } = useSession();
  return (
    <Frame title="Insert a template">
      <Refusal of={home.refused} again={refresh} />
      {!home.value && home.loading && <Waiting words="Reading the templates" />}
      {home.value?.templates.map((card) => (
        <section class="card" key={card.id} aria-labelledby={`card-${card.id}`}>
          <h2 id={`card-${card.id}`}>{card.title}</h2>
          <p>{card.purpose}</p>
          <p class="mute">It answers</p>
          <ul class="plain">
            {card.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <button
            type="button"
            class="button main"
            aria-label={`Choose ${card.title}`}
            onClick={() => go({ name: 'insert', template: card.id })}
          >
            Choose
          </button>
        </section>
      ))}
    </Frame>
  );
}

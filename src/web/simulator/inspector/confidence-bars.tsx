import type { Explanation, RatedIntent } from '../../../app/explanation';

const SHOWN = 4;

/** What the message may have meant, the likeliest first, each with how sure the bot was. */
export function ConfidenceBars({ why }: { readonly why: Explanation }) {
  const { understood, candidates } = why;
  const rated = candidates.length > 0 ? candidates.slice(0, SHOWN) : [understood].filter((one) => one !== null);
  if (rated.length === 0) return <p class="inspector__note">没有听懂。</p>;
  return (
    <ul class="bars">
      {rated.map((one) => (
        <Bar key={one.intent} rated={one} chosen={one.intent === understood?.intent} />
      ))}
    </ul>
  );
}

function Bar({ rated, chosen }: { readonly rated: RatedIntent; readonly chosen: boolean }) {
  const { intent, title, confidence } = rated;
  return (
    <li class={chosen ? 'bar bar_chosen' : 'bar'}>
      <span class="bar__name">
        {title} <code>{intent}</code>
        {chosen && <span class="for-reader">（选中）</span>}
      </span>
      <span class="bar__share">{percent(confidence)}</span>
      <meter class="bar__meter" min={0} max={1} value={confidence} aria-label={`${title} 的把握`} />
    </li>
  );
}

/** Never 100% or 0% for what is not exactly that. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99%';
  return rounded === 0 && share > 0 ? '<1%' : `${rounded}%`;
}

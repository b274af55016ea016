import { type Exchange, nameOf } from '../conversation';
import { Tabs } from './tabs';
import { WhyPanel } from './why-panel';
import { WirePanel } from './wire-panel';

export type InspectorTab = 'wire' | 'why';

interface InspectorProps {
  readonly exchanges: readonly Exchange[];
  /** Null follows the newest. */
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly tab: InspectorTab;
  readonly onTab: (tab: InspectorTab) => void;
}

const TABS = [
  { id: 'wire', title: '线上' },
  { id: 'why', title: '为什么' },
] as const;

/** What happened behind one message of the conversation. */
export function Inspector({ exchanges, selected, onSelect, tab, onTab }: InspectorProps) {
  const position = Math.max(
    exchanges.findIndex(({ id }) => id === selected),
    selected === null ? exchanges.length - 1 : -1,
  );
  const index = position < 0 ? exchanges.length - 1 : position;
  const exchange = exchanges[index];
  return (
    <div class="inspector">
      <Tabs tabs={TABS} current={tab} onChange={onTab}>
        {exchange ? (
          <>
            <Stepper exchanges={exchanges} index={index} onSelect={onSelect} />
            <Panel exchange={exchange} tab={tab} />
          </>
        ) : (
          <p class="inspector__empty">还没有消息。在手机上说句话，这里就有内容了。</p>
        )}
      </Tabs>
    </div>
  );
}

function Panel({ exchange, tab }: { readonly exchange: Exchange; readonly tab: InspectorTab }) {
  const { answer } = exchange;
  if (answer === undefined) {
    return (
      <p class="inspector__empty" role="status">
        <i class="weui-loading" aria-hidden="true" /> 等机器人回复……
      </p>
    );
  }
  return tab === 'wire' ? <WirePanel wire={answer.wire} /> : <WhyPanel why={answer.why} said={exchange.said} />;
}

interface StepperProps {
  readonly exchanges: readonly Exchange[];
  readonly index: number;
  readonly onSelect: (id: string | null) => void;
}

function Stepper({ exchanges, index, onSelect }: StepperProps) {
  const exchange = exchanges[index];
  const step = (to: number) => () => {
    const target = exchanges[to];
    if (target) onSelect(to === exchanges.length - 1 ? null : target.id);
  };
  return (
    <div class="stepper">
      <StepButton label="上一条" sign="‹" disabled={index === 0} onClick={step(index - 1)} />
      <p class="stepper__name">
        <span class="stepper__count">
          第 {index + 1} 条，共 {exchanges.length} 条
        </span>
        <span class="stepper__said">{exchange && nameOf(exchange.said)}</span>
      </p>
      <StepButton label="下一条" sign="›" disabled={index === exchanges.length - 1} onClick={step(index + 1)} />
    </div>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

const StepButton = ({ label, sign, disabled, onClick }: StepButtonProps) => (
  <button
    type="button"
    class="stepper__button"
    aria-label={label}
    title={label}
    aria-disabled={disabled}
    onClick={onClick}
  >
    <span aria-hidden="true">{sign}</span>
  </button>
);

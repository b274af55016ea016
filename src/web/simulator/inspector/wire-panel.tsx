import type { WireDelivery, WireRecord } from '../../../simulator/wire-record';
import { layXml } from '../lay-xml';
import { Block } from './block';

const MODES = { plain: '明文模式', compatible: '兼容模式', secure: '安全模式' } as const;
const OUTCOMES = {
  reply: '有回复',
  silence: '不回复',
  fault: '出错',
  timeout: '超时，没等到回复',
} as const;

/** Every delivery of one message, as it went over the wire. */
export function WirePanel({ wire }: { readonly wire: WireRecord }) {
  const { deliveries, mode, path } = wire;
  return (
    <>
      <p class="inspector__lead">
        微信服务器把消息投到 <code>{path}</code>，{MODES[mode]}，共 {deliveries.length} 次。
        {deliveries.length > 1 && '五秒内没有回复，微信会再投，最多三次。'}
      </p>
      {deliveries.map((delivery, index) => (
        <DeliveryView key={delivery.query.nonce} delivery={delivery} number={index + 1} encrypted={mode !== 'plain'} />
      ))}
    </>
  );
}

interface DeliveryViewProps {
  readonly delivery: WireDelivery;
  readonly number: number;
  readonly encrypted: boolean;
}

function DeliveryView({ delivery, number, encrypted }: DeliveryViewProps) {
  const { query, requestBody, requestMessage, outcome, tookMs } = delivery;
  return (
    <Block title={`第 ${number} 次投递`} stacked>
      <p class={`outcome outcome_${outcome}`}>
        <strong>{OUTCOMES[outcome]}</strong>
        <span>{tookMs} 毫秒</span>
        {delivery.status !== undefined && <span>HTTP {delivery.status}</span>}
        {delivery.reason !== undefined && <span>{delivery.reason}</span>}
      </p>
      <h3 class="block__subtitle">
        <span aria-hidden="true">→ </span>微信发来
      </h3>
      <Query query={query} />
      {encrypted && <Fold title="请求体（加密）" text={requestBody} />}
      <Code title={encrypted ? '解密后的消息' : '消息'} text={requestMessage} />
      <Reply delivery={delivery} encrypted={encrypted} />
    </Block>
  );
}

function Reply({ delivery, encrypted }: { readonly delivery: WireDelivery; readonly encrypted: boolean }) {
  const { responseBody, responseMessage } = delivery;
  if (responseBody === undefined) return null;
  return (
    <>
      <h3 class="block__subtitle">
        <span aria-hidden="true">← </span>机器人答复
      </h3>
      {responseMessage !== undefined && <Code title={encrypted ? '解密后的答复' : '答复'} text={responseMessage} />}
      {responseMessage === undefined && <Code title="响应体" text={responseBody} />}
      {encrypted && responseMessage !== undefined && <Fold title="响应体（加密）" text={responseBody} />}
    </>
  );
}

function Query({ query }: { readonly query: WireDelivery['query'] }) {
  return (
    <details class="fold">
      <summary>查询参数（{Object.keys(query).length} 个，含签名）</summary>
      <dl class="pairs pairs_code">
        {Object.entries(query).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const Fold = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <details class="fold">
    <summary>
      {title} <span class="fold__size">{text.length} 字符</span>
    </summary>
    <pre class="code">{layXml(text)}</pre>
  </details>
);

const Code = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <figure class="figure">
    <figcaption>{title}</figcaption>
    <pre class="code">{text === '' ? '（空）' : layXml(text)}</pre>
  </figure>
);

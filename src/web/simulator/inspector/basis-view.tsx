import type { Basis } from '../../../app/explanation';
import { Block } from './block';

const PLACES: Readonly<Record<string, string>> = { national: '全国', 'some-regions': '部分地区' };

/** What an answer rested on: rule, facts, figures, sources, date and content. */
export function BasisView({ basis }: { readonly basis: Basis }) {
  const { rows, asOf, facts, figures, sources, content, conflicts } = basis;
  return (
    <>
      <Block title="按哪条规则">
        <dl class="pairs">
          {rows.map(({ title, row, when }) => (
            <Pair key={`${title}${row}`} name={`「${title}」的这一行`}>
              <code>{row}</code>
              {when !== '' && ` 因为：${when}`}
            </Pair>
          ))}
          <Pair name="按哪天的规定">{asOf}</Pair>
          {conflicts.length > 0 && <Pair name="说法不一的地方">{conflicts.join('、')}</Pair>}
        </dl>
      </Block>
      {facts.length > 0 && (
        <Block title={`依据的事实（${facts.length}）`}>
          <ol class="facts">
            {facts.map((fact) => (
              <FactView key={fact.id} fact={fact} />
            ))}
          </ol>
        </Block>
      )}
      {figures.length > 0 && (
        <Block title={`用到的数字（${figures.length}）`}>
          <dl class="pairs">
            {figures.map(({ name, shown }) => (
              <Pair key={name} name={<code>{name}</code>}>
                {shown}
              </Pair>
            ))}
          </dl>
        </Block>
      )}
      {sources.length > 0 && (
        <Block title={`来源（${sources.length}）`}>
          <ul class="sources">
            {sources.map((source) => (
              <SourceView key={source.id} source={source} />
            ))}
          </ul>
        </Block>
      )}
      <Block title="内容指纹">
        <p class="fingerprint">{content}</p>
      </Block>
    </>
  );
}

interface PairProps {
  readonly name: preact.ComponentChildren;
  readonly children: preact.ComponentChildren;
}

const Pair = ({ name, children }: PairProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function FactView({ fact }: { readonly fact: Basis['facts'][number] }) {
  const { id, statement, region, doubt } = fact;
  const place = typeof region === 'string' ? (PLACES[region] ?? region) : region.join('、');
  return (
    <li class="fact">
      <p>{statement}</p>
      <p class="fact__marks">
        <code>{id}</code>
        {place !== '' && <span>{place}</span>}
      </p>
      {doubt !== undefined && <p class="fact__doubt">注意：{doubt}</p>}
    </li>
  );
}

const SourceView = ({ source: { title, publisher, date } }: { readonly source: Basis['sources'][number] }) => (
  <li>
    <p>{title}</p>
    <p class="fact__marks">
      {publisher !== '' && <span>{publisher}</span>}
      <span>{date ?? '未标日期'}</span>
    </p>
  </li>
);

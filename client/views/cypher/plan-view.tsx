import { useState } from 'react';
import type { ReactNode } from 'react';
import { planLines, planTotals } from '../../cypher/plan.ts';
import type { PlanHint, PlanNode } from '../../cypher/plan.ts';
import { bytesText } from '../../i18n/amounts.ts';
import type { SeenPlan } from '../../state/cypher/state.ts';
import { previewOf } from '../console/preview.ts';
import { useLanguage, useWords } from '../explorer-context.ts';
import { useCypherState, useCypherWords } from './cypher-context.ts';

/** What a hint is about, where the server says it: a label and properties. */
function hintDetails({ details }: PlanHint): string {
  const part = (name: string): string => {
    const value = details[name];
    if (typeof value === 'string') return value;
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : '';
  };
  const label = part('label') || part('labels');
  const properties = part('property') || part('properties');
  if (label === '' && properties === '') return '';
  return ` ${label === '' ? '' : `:${label}`}${properties === '' ? '' : `(${properties})`}`;
}

function Hints({ hints }: { hints: readonly PlanHint[] }): ReactNode {
  const words = useCypherWords().plan;
  if (hints.length === 0) return <p className="quiet plan-hints">{words.noHints}</p>;
  return (
    <ul className="plan-hints" aria-label={words.hints}>
      {hints.map((hint, index) => {
        const tell = words.hint[hint.rule];
        return <li key={index}>{tell === undefined ? hint.message : tell(hintDetails(hint))}</li>;
      })}
    </ul>
  );
}

function Line({
  node,
  depth,
  most,
  hinted,
}: {
  node: PlanNode;
  depth: number;
  most: number;
  hinted: boolean;
}): ReactNode {
  const { number } = useWords();
  const { operator, details, estimatedRows, rows, dbHits, memory } = node;
  const told = (value: number | null): string => (value === null ? '' : number(Math.round(value)));
  const share = most === 0 || dbHits === null ? 0 : dbHits / most;
  return (
    <tr className={hinted ? 'plan-hinted' : undefined}>
      <th scope="row">
        <span
          className="plan-operator"
          style={{ paddingInlineStart: `calc(${depth} * var(--plan-step))` }}
        >
          {depth > 0 && <span aria-hidden="true">└ </span>}
          {operator}
        </span>
        {details !== '' && (
          <code
            className="plan-details"
            style={{ paddingInlineStart: `calc(${depth} * var(--plan-step) + 12px)` }}
          >
            {details}
          </code>
        )}
      </th>
      <td>{told(estimatedRows)}</td>
      <td>{told(rows)}</td>
      <td>
        {told(dbHits)}
        {share > 0 && (
          <span
            className="plan-share"
            style={{ inlineSize: `${Math.max(2, share * 100)}%` }}
            aria-hidden="true"
          />
        )}
      </td>
      <td>{memory === null ? '' : bytesText(memory)}</td>
    </tr>
  );
}

/** One plan: its operators as a tree, from the last to the first, with what each cost. */
function PlanTree({
  seen: { plan, hints },
}: {
  seen: Pick<SeenPlan, 'plan' | 'hints'>;
}): ReactNode {
  const words = useCypherWords().plan;
  const { number } = useWords();
  const lines = planLines(plan);
  const most = Math.max(0, ...lines.map(({ node }) => node.dbHits ?? 0));
  const totals = planTotals(plan);
  return (
    <div className="plan" tabIndex={0} role="region" aria-label={words.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.operator}</th>
            <th scope="col">{words.estimated}</th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.hits}</th>
            <th scope="col">{words.memory}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ node, depth }, index) => (
            <Line
              key={index}
              node={node}
              depth={depth}
              most={most}
              hinted={hints.some(({ operator }) => operator === node.id)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td />
            <td />
            <td>{totals.dbHits === null ? words.explained : number(totals.dbHits)}</td>
            <td>{totals.memory === null ? '' : bytesText(totals.memory)}</td>
          </tr>
        </tfoot>
      </table>
      <Hints hints={hints} />
    </div>
  );
}

/** The plan of a run, and beside it that of another run of this window. */
export function PlanView({
  plan,
  hints,
}: {
  plan: PlanNode | null;
  hints: readonly PlanHint[];
}): ReactNode {
  const words = useCypherWords().plan;
  const language = useLanguage();
  const { number } = useWords();
  const plans = useCypherState((state) => state.plans);
  const [other, setOther] = useState('');
  if (plan === null) return <p className="result-empty quiet">{words.none}</p>;
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeStyle: 'medium',
  });
  const others = plans.filter((one) => one.plan !== plan);
  const beside = others.find(({ id }) => id === other);
  const [mine, theirs] = [
    planTotals(plan).dbHits,
    beside === undefined ? null : planTotals(beside.plan).dbHits,
  ];
  const difference = mine === null || theirs === null ? null : theirs - mine;
  return (
    <div className="plans">
      {others.length > 0 && (
        <p className="plan-choice">
          <label>
            {words.compare}{' '}
            <select
              value={beside === undefined ? '' : other}
              onChange={(event) => {
                setOther(event.target.value);
              }}
            >
              <option value="">{words.noCompare}</option>
              {others.map(({ id, at, query }) => (
                <option key={id} value={id}>
                  {words.of(previewOf(query).slice(0, 60), when.format(at))}
                </option>
              ))}
            </select>
          </label>
          {difference !== null && (
            <span className="quiet">
              {words.difference(`${difference > 0 ? '+' : ''}${number(difference)}`)}
            </span>
          )}
        </p>
      )}
      <div className={beside === undefined ? 'plan-pair' : 'plan-pair plan-two'}>
        <PlanTree seen={{ plan, hints }} />
        {beside !== undefined && <PlanTree seen={beside} />}
      </div>
    </div>
  );
}

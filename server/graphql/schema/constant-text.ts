import type { EntityModel } from './api-model.ts';
import { quote } from './text.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What entities of every type, and figures, are sorted and counted by, beside their own properties. */
const FIXED: Readonly<Record<string, Words>> = {
  id: { zh: '标识', en: 'Stable key' },
  name: { zh: '中文名', en: 'Chinese name' },
  nameEn: { zh: '英文名', en: 'English name' },
  degree: { zh: '关系数', en: 'Number of relations' },
  period: { zh: '时间', en: 'The time it is true of' },
  normalUnit: { zh: '单位', en: 'Unit of the value' },
  status: { zh: '状态', en: 'How far it has come' },
  qualifier: { zh: '限定', en: 'How the value is meant' },
  value: { zh: '数值', en: 'Value, or lower end of a range' },
  valueTo: { zh: '数值上限', en: 'Upper end of a range' },
  growth: { zh: '增速', en: 'Growth on the year before in per cent' },
};

/** The values of the enum of what a list is sorted by, each with a sentence. */
export function orderConstants(entity: EntityModel): string {
  return constants(
    Array.from(entity.orders, ([name, { by, descending }]) => {
      return [name, `${wordsOf(by, entity)}, ${descending ? 'downwards' : 'upwards'}.`];
    }),
  );
}

/** Those of what entities are counted by, or what there are statistics of. */
export function propertyConstants(
  entity: EntityModel,
  subjects: EntityModel['groups' | 'numbers'],
): string {
  return constants(
    Array.from(subjects, ([name, { property }]) => [name, `${wordsOf(property, entity)}.`]),
  );
}

/** Those of the relations that entities are counted by. */
export function tieConstants({ ties, relations }: EntityModel): string {
  const all = Array.from(relations.values());
  return constants(
    Array.from(ties, ([name, tie]) => {
      const relation = all.find(
        ({ type, direction }) => tie.types.includes(type.name) && tie.direction === direction,
      );
      if (!relation) throw new TypeError(`${name} counts by no relation.`);
      const { type, direction, words } = relation;
      const zh = direction === 'IN' ? type.reverseZh : type.zh;
      return [name, `The relation "${words}" (${zh}).`];
    }),
  );
}

function wordsOf(property: string, { properties }: EntityModel): string {
  const own = Array.from(properties.values()).find((one) => one.property === property);
  const words = own ?? FIXED[property];
  if (!words) throw new TypeError(`Nothing says what ${property} is.`);
  return `${words.en} (${words.zh})`;
}

function constants(values: readonly (readonly [name: string, about: string])[]): string {
  return values.map(([name, about]) => `${quote(about)} ${name}`).join('\n');
}

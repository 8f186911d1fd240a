import { evidenceText, relationId } from '../../../graph-seed/seed.ts';
import type { Locator, SeedFigure } from '../../../graph-seed/seed.ts';
import { projectSeed } from '../../graph-seed/content-seed.ts';

/** A relation as the files of the seed have it. */
export interface Fact {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Locators: document, sentence, first character, end. */
  readonly evidence: readonly string[];
}

/** A way through facts: what it passes, and by what. */
export interface Way {
  readonly entities: readonly string[];
  readonly facts: readonly Fact[];
}

/** What the files of the seed say, so that answers are held against them and not against other answers. */
export interface SeedFacts {
  readonly facts: ReadonlyMap<string, Fact>;
  /** The figures of an indicator about something, in the order of the files. */
  figures(indicator: string, about: string): readonly SeedFigure[];
  /** Every way of at most so many relations from one entity to another that passes none twice, the shortest first. */
  ways(from: string, to: string, longest: number): readonly Way[];
}

export async function seedFacts(): Promise<SeedFacts> {
  const { documents, ontology } = await projectSeed();
  const { measures, about } = ontology.roles;
  const facts = new Map<string, Fact>();
  const byEntity = new Map<string, { fact: Fact; other: string }[]>();
  const add = (fact: Fact): void => {
    facts.set(fact.id, fact);
    for (const [end, other] of [
      [fact.from, fact.to],
      [fact.to, fact.from],
    ] as const) {
      byEntity.set(end, [...(byEntity.get(end) ?? []), { fact, other }]);
    }
  };
  for (const { id: document, relations, figures } of documents) {
    const texts = (list: readonly Locator[]) => list.map((one) => evidenceText(document, one));
    for (const one of relations) {
      add({ id: relationId(one), from: one.from, to: one.to, evidence: texts(one.evidence) });
    }
    for (const { id: from, indicator, about: subjects, evidence } of figures) {
      const tie = (type: string, to: string): void => {
        add({ id: relationId({ from, type, to }), from, to, evidence: texts(evidence) });
      };
      tie(measures, indicator);
      for (const subject of subjects) tie(about, subject);
    }
  }
  return {
    facts,
    figures: (indicator, subject) =>
      documents
        .flatMap(({ figures }) => figures)
        .filter((one) => one.indicator === indicator && one.about.includes(subject)),
    ways(from, to, longest) {
      const found: Way[] = [];
      const walk = (at: string, way: Way): void => {
        if (at === to) {
          found.push(way);
          return;
        }
        if (way.facts.length === longest) return;
        for (const { fact, other } of byEntity.get(at) ?? []) {
          if (way.entities.includes(other)) continue;
          walk(other, { entities: [...way.entities, other], facts: [...way.facts, fact] });
        }
      };
      walk(from, { entities: [from], facts: [] });
      return found.sort((a, b) => a.facts.length - b.facts.length);
    },
  };
}

import type { Catalogue } from '../catalogue.ts';
import { compareDecimals, parseQuantity } from '../quantity.ts';
import type { Seed, SeedFigure } from '../seed.ts';

/** Figures: what they measure, what they are about, and that the value is what the text says, exactly. */
export function checkFigures(seed: Seed, catalogue: Catalogue): void {
  const { roles } = seed.ontology;
  const aboutTypes = seed.ontology.relationTypes.find(({ name }) => name === roles.about)?.to ?? [];
  const figureType = seed.ontology.entityTypes.find(({ name }) => name === roles.figure);
  for (const figure of seed.documents.flatMap(({ figures }) => figures)) {
    const indicator = catalogue.thing(figure.indicator, figure.place('indicator'), 'indicator');
    if (indicator && indicator.type !== roles.indicator && catalogue.isEntityType(indicator.type)) {
      const message = `indicator: "${indicator.id}" is a ${indicator.type}; it must be of the type ${roles.indicator}`;
      catalogue.report(figure.place('indicator'), 'ends', message);
    }
    for (const [index, id] of figure.about.entries()) {
      const at = figure.place('about', index);
      const thing = catalogue.thing(id, at, 'about');
      if (figure.about.indexOf(id) < index) {
        catalogue.report(at, 'duplicate', `about: "${id}" stands twice`);
      } else if (thing && catalogue.isEntityType(thing.type) && !aboutTypes.includes(thing.type)) {
        const message = `about: ${roles.about} must end at ${aboutTypes.join(', ')}; "${id}" is a ${thing.type}`;
        catalogue.report(at, 'ends', message);
      }
    }
    quantity(figure, catalogue);
    const definitions = figureType?.properties ?? [];
    catalogue.properties(figure.properties, definitions, roles.figure, figure.place);
  }
}

function quantity(figure: SeedFigure, catalogue: Catalogue): void {
  const read = parseQuantity(figure.asWritten);
  if (!read) {
    const message = `asWritten: "${figure.asWritten}" is not read as a quantity (such as 13.39万个, 1-2个, 7.7%)`;
    catalogue.report(figure.place('asWritten'), 'quantity', message);
    return;
  }
  const wrong = (key: 'value' | 'valueTo' | 'unit', should: string | undefined) => {
    const message =
      should === undefined
        ? `${key}: "${figure.asWritten}" is no range, so there is no ${key}`
        : `${key}: "${figure.asWritten}" is ${key} "${should}", not ${figure[key] === undefined ? 'left out' : `"${figure[key]}"`}`;
    catalogue.report(figure.place(key), 'quantity', message);
  };
  if (figure.value !== read.value) wrong('value', read.value);
  if (figure.valueTo !== read.valueTo) wrong('valueTo', read.valueTo);
  // The text leaves some units out (3000亿 of money): then the unit is the author's to supply.
  if (read.unit !== '' && figure.unit !== read.unit) wrong('unit', read.unit);
  if (read.valueTo !== undefined && compareDecimals(read.value, read.valueTo) >= 0) {
    const message = `asWritten: the range "${figure.asWritten}" must rise`;
    catalogue.report(figure.place('asWritten'), 'quantity', message);
  }
  const allowed = read.qualifiers ?? ['exact', 'over', 'at_least', 'about'];
  if (!allowed.some((qualifier) => qualifier === figure.qualifier)) {
    const message = `qualifier: "${figure.asWritten}" is ${allowed.join(' or ')}, not ${figure.qualifier}`;
    catalogue.report(figure.place('qualifier'), 'qualifier', message);
  }
}

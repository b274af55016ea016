import { YibaoError } from '../errors';
import { CALCULATORS } from '../policy/calculators';
import type { Fact, Figure } from '../policy/fact';
import { figureOn } from '../policy/fact';
import { showFigure } from '../policy/show-figure';
import type { IsoDate, SlotValues } from '../vocabulary';
import type { IntentWording, Phrasebook } from './phrasebook';
import { showSlot } from './show-slot';
import type { Template } from './template';
import type { Reference, Scope } from './template-names';

/** What a rendering rested on, gathered while the scope is built. */
export interface Evidence {
  readonly facts: Set<string>;
  readonly conflicts: Set<string>;
  readonly figures: Map<string, string>;
  /** Figures that chose the answer, whether it shows them or not. */
  readonly deciding: Map<string, string>;
}

export const noEvidence = (): Evidence => ({
  facts: new Set(),
  conflicts: new Set(),
  figures: new Map(),
  deciding: new Map(),
});

export interface RenderContext {
  readonly book: Phrasebook;
  readonly wording: IntentWording;
  readonly slots: SlotValues;
  /** The day whose figures are shown. */
  readonly asOf: IsoDate;
  /** The day calculators count up to: a break that began last year goes on until now, whatever rule is told. */
  readonly until: IsoDate;
  /** Names of a message of the bot's own, besides facts. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Renders a template with just the names it uses, and notes what they rest on. */
export function renderWith(context: RenderContext, template: Template, evidence: Evidence): string {
  const scope: Record<string, unknown> = { ...context.values };
  if (template.references.some(namesSlot)) scope.slots = shownSlots(context);
  for (const reference of template.references) addReference(context, scope, reference, evidence);
  return template.render(scope as Scope);
}

/** Like `renderWith`; null when a name has no value here: a sum with an unknown term has none. */
export function tryRender(context: RenderContext, template: Template, evidence: Evidence): string | null {
  try {
    return renderWith(context, template, evidence);
  } catch (error) {
    if (error instanceof YibaoError && error.code === 'internal') return null;
    throw error;
  }
}

const namesSlot = ([root]: Reference): boolean => root === 'slots';

const shownSlots = ({ wording, slots }: RenderContext): Scope =>
  Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, showSlot(wording.slots.get(name), value)]));

function addReference(
  context: RenderContext,
  scope: Record<string, unknown>,
  [root = '', name = '']: Reference,
  evidence: Evidence,
): void {
  if (root === 'slots' || (context.values && root in context.values)) return;
  const fact = context.book.facts.get(root);
  const conflict = context.book.conflicts.get(root);
  if (fact) merge(scope, root, name, showFact(context, fact, name, evidence));
  else if (conflict) {
    evidence.conflicts.add(root);
    for (const id of conflict.sides.flat()) evidence.facts.add(id);
    scope[root] = renderWith(context, conflict.careful, evidence);
  } else merge(scope, root, name, showCalculation(context, root, name, evidence));
}

function merge(scope: Record<string, unknown>, root: string, name: string, value: string | undefined): void {
  if (value !== undefined) scope[root] = { ...(scope[root] as object | undefined), [name]: value };
}

function showFact({ asOf }: RenderContext, fact: Fact, name: string, evidence: Evidence): string | undefined {
  const figure = figureOn(fact, name, asOf);
  if (!figure) return undefined;
  const shown = showFigure(figure);
  evidence.facts.add(fact.id);
  evidence.figures.set(`${fact.id}.${name}`, shown);
  return shown;
}

function showCalculation(context: RenderContext, root: string, name: string, evidence: Evidence): string | undefined {
  const spec = context.wording.calculations.get(root);
  const calculator = spec && CALCULATORS.get(spec.use);
  if (!calculator || !spec) return undefined;
  const inputs = Object.fromEntries(
    Object.entries(spec.with).flatMap(([input, from]) => {
      const figure = inputFigure(context, from, evidence);
      return figure ? [[input, figure]] : [];
    }),
  );
  const result = calculator.calculate(inputs, context.until);
  if (result.kind === 'refused') return undefined;
  const output = result.outputs[name];
  const shown = name === 'steps' ? result.steps : output && showFigure(output);
  if (shown !== undefined) evidence.figures.set(`${root}.${name}`, shown);
  return shown;
}

/** A calculator's input: a slot of the form, or a figure of a fact. */
function inputFigure(
  { book, wording, slots, asOf }: RenderContext,
  from: string,
  evidence: Evidence,
): Figure | undefined {
  const [id = '', name = ''] = from.split('.');
  const fact = book.facts.get(id);
  if (fact) {
    evidence.facts.add(id);
    return figureOn(fact, name, asOf);
  }
  const value = slots[from];
  const unit = wording.slots.get(from)?.unit;
  return unit && (typeof value === 'number' || typeof value === 'string') ? { unit, value } : undefined;
}

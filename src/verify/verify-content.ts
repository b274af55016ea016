import { checkAnswered, keyOfAnswer } from './check-answered';
import { checkAssumed } from './check-assumed';
import { checkBeginnings } from './check-beginnings';
import { checkChoices } from './check-choices';
import { checkStolenWords, checkWaysOut } from './check-controls';
import { checkCorrections } from './check-corrections';
import { checkDigressions, digressions } from './check-digressions';
import { checkGraph } from './check-graph';
import { createLengthCheck } from './check-length';
import { checkPoint, checkPointsInForm } from './check-points';
import { checkReached } from './check-reached';
import { checkReading } from './check-reading';
import { createWordingCheck } from './check-wording';
import type { CounterExample } from './counter-example';
import { explore, type Visitor } from './explore';
import { judgeEdge } from './judge-edge';
import { type Ledger, newLedger } from './ledger';
import { frameOf, type Node, pathOf, pathTo } from './node';
import { markReached } from './reached';
import { createScene, type Scene, type SceneParts } from './scene';

/** What was proved, on how much, and what contradicts it. */
export interface Verification {
  readonly flows: number;
  readonly remarks: number;
  readonly states: number;
  readonly steps: number;
  readonly renderings: number;
  readonly reachable: { readonly all: number; readonly reached: number };
  readonly counterExamples: readonly (CounterExample & { readonly times: number })[];
  readonly scene: Scene;
}

export interface VerifyOptions extends SceneParts {
  /** Which flows; all by default. */
  readonly isWanted?: (intent: string) => boolean;
}

/**
 * Enumerates the states of every flow and checks the properties on each. Pure but for the time it takes.
 *
 * A state is a form with a question open (`explore`); states that no condition tells apart are one (`canonical`). Every
 * state: answers end (`check-graph`), ways out (`check-controls`), corrections. Every step: `judge-edge`, wording. Every
 * question, once per wording: choices, words, digressions, points. Every kind of answer: ways out, taps, corrections.
 *
 * Not covered: what a classifier makes of a sentence, sessions that run out, content that changes under a form, and forms
 * left open below one that asks more than a digression's representatives do.
 */
export function verifyContent({ isWanted = () => true, ...parts }: VerifyOptions): Verification {
  const scene = createScene(parts);
  const ledger = newLedger();
  const intents = [...scene.flows.keys()].filter(isWanted);
  const hasWaysOut = checkBeginnings(scene, ledger);
  const nodes = explore(scene, intents, ledger, createVisitor(scene, ledger, hasWaysOut));
  checkGraph(scene, ledger, nodes);
  return {
    scene,
    flows: intents.length,
    remarks: scene.content.dialogue.remarks.size,
    states: ledger.states,
    steps: ledger.steps,
    renderings: ledger.renderings,
    reachable: checkReached(scene, ledger, intents),
    counterExamples: [...ledger.found].map(([key, example]) => ({
      ...example,
      times: 1 + (ledger.again.get(key) ?? 0),
    })),
  };
}

function createVisitor(scene: Scene, ledger: Ledger, hasWaysOut: boolean): Visitor {
  const checkWording = createWordingCheck(scene, ledger);
  const checkLength = createLengthCheck(scene, ledger);
  const scripts = digressions(scene);
  const answers = new Set<string>();
  const questions = new Set<string>();
  const isFirst = (seen: Set<string>, key: string): boolean => !seen.has(key) && seen.add(key).size > 0;
  return {
    onEdge: (edge) => {
      judgeEdge(scene, ledger, edge);
      checkAssumed(scene, ledger, edge);
      markReached(scene, ledger.reached, edge);
      checkWording(edge);
      checkLength(edge);
      checkPoint(scene, ledger, edge);
      const answer = keyOfAnswer(edge.step);
      if (answer === undefined || !isFirst(answers, answer)) return;
      if (hasWaysOut) checkWaysOut(scene, ledger, edge.step.state, pathOf(edge));
      checkAnswered(scene, ledger, edge);
    },
    onNode: (node) => {
      const frame = frameOf(node.state);
      if (!frame) return;
      // Where they fail with nothing open, the cause is no form's, and one counter-example tells it.
      if (hasWaysOut) checkWaysOut(scene, ledger, node.state, pathTo(node));
      checkCorrections(scene, ledger, node.state, pathTo(node), frame);
      if (isFirst(questions, `${frame.intent}/${frame.asking?.slot}/${frame.asking?.attempt}`))
        checkQuestion(scene, ledger, node, scripts, hasWaysOut);
    },
  };
}

/** What hangs on the open question alone is tried once for each question and attempt. */
function checkQuestion(
  scene: Scene,
  ledger: Ledger,
  node: Node,
  scripts: ReturnType<typeof digressions>,
  hasWaysOut: boolean,
): void {
  if (hasWaysOut) checkStolenWords(scene, ledger, node);
  checkChoices(scene, ledger, node);
  checkReading(scene, ledger, node);
  checkDigressions(scene, ledger, node, scripts);
  checkPointsInForm(scene, ledger, node);
}

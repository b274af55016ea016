import type { AnyRelation } from './relation';
import { answerOrder } from './relations/answer-order';
import { aside } from './relations/aside';
import { cancel } from './relations/cancel';
import { choiceForms } from './relations/choice-forms';
import { correction } from './relations/correction';
import { datedQuestion } from './relations/dated-question';
import { delay } from './relations/delay';
import { digression } from './relations/digression';
import { duplicate } from './relations/duplicate';
import { hesitation } from './relations/hesitation';
import { isolation } from './relations/isolation';
import { mergedAnswers } from './relations/merged-answers';
import { noise } from './relations/noise';
import { notedValues } from './relations/noted-values';
import { numberSpelling } from './relations/number-spelling';
import { paging } from './relations/paging';
import { personalData } from './relations/personal-data';
import { politeness } from './relations/politeness';
import { release } from './relations/release';
import { replay } from './relations/replay';
import { restart } from './relations/restart';
import { sayAgain } from './relations/say-again';
import { startOver } from './relations/start-over';
import { traditional } from './relations/traditional';
import { width } from './relations/width';

/** Everything that must not change what the bot says. */
export const RELATIONS: readonly AnyRelation[] = [
  correction,
  digression,
  aside,
  mergedAnswers,
  answerOrder,
  choiceForms,
  notedValues,
  noise,
  hesitation,
  sayAgain,
  cancel,
  startOver,
  delay,
  width,
  traditional,
  politeness,
  numberSpelling,
  personalData,
  duplicate,
  isolation,
  restart,
  release,
  replay,
  paging,
  datedQuestion,
];

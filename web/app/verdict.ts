/** What the comparison comes to, in words, and honestly: nothing is said aloud that rests on one run. */
import { findingWords, intervalWords, sideWords } from './finding-words.ts'
import { type Finding, type Findings, findingOf, isSettled } from './findings.ts'
import { type Headlines, PAYER } from './headlines.ts'
import { FIRST_PAIRS, type ReplicatesStatus } from './replicates.ts'
import type { Translator } from './translate.ts'

export interface Statement {
  readonly id: string
  readonly words: string
  /** "better", "worse"; empty where neither. */
  readonly side: string
  readonly interval: string
  readonly settled: boolean
}

export interface Verdict {
  /**
   * `running`: the single runs are under way. `same`: nothing differs in the inputs; `noEffect`: nothing differs in the
   * run. `notYet`: too few pairs for an answer; `pairs`: an answer.
   */
  readonly status: 'running' | 'same' | 'noEffect' | 'notYet' | 'pairs'
  /** The first sentence where there is no statement. */
  readonly headline: string
  readonly statements: readonly Statement[]
  readonly notes: readonly string[]
  /** Pairs that would settle the first statement, where the figures say so. */
  readonly needed: number | undefined
}

const NOTHING = { headline: '', statements: [], notes: [], needed: undefined } as const

/**
 * @param findings  undefined while the single runs are under way
 * @param headlines what the levers as they stand are read by
 * @param differs   whether the inputs of the worlds differ
 * @param effect    whether the single runs differ
 */
export function verdictOf(
  findings: Findings | undefined,
  headlines: Headlines,
  replicates: ReplicatesStatus,
  differs: boolean,
  effect: boolean,
  text: Translator,
): Verdict {
  if (!differs) return { ...NOTHING, status: 'same', headline: text.t('verdict.same') }
  if (!findings) return { ...NOTHING, status: 'running' }
  if (!effect && findings.n < 2)
    return { ...NOTHING, status: 'noEffect', headline: text.t('verdict.sameResult') }
  const { status, done, total } = replicates
  const enough = findings.n > 1 && (findings.n >= FIRST_PAIRS || status !== 'running')
  return enough
    ? answer(findings, inOrder(findings, headlines), text)
    : notYet(
        findings,
        inOrder(findings, headlines),
        status === 'running' ? done : Math.max(done, 1),
        Math.max(total, FIRST_PAIRS),
        text,
      )
}

/**
 * What the lever is for comes first, then who loses by it and who pays, in one breath; then what else is settled: an answer
 * is not to be hidden behind a question.
 */
function inOrder(findings: Findings, { aims, others }: Headlines): Finding[] {
  const of = (ids: readonly string[]) => ids.flatMap(id => findingOf(findings, id) ?? [])
  const aimed = of(aims)
  const lead = aimed.find(isSettled) ?? aimed[0]
  // That nothing is paid for what costs nothing needs no words.
  const rest = [...aimed, ...of(others)].filter(
    f => f !== lead && (f.metric.id !== PAYER || f.judgement.kind !== 'same'),
  )
  const settled = rest.filter(isSettled)
  const loses = (f: Finding) => f.judgement.kind === 'worse'
  return [
    ...(lead ? [lead] : []),
    ...settled.filter(loses),
    ...settled.filter(f => !loses(f)),
    ...rest.filter(f => !isSettled(f)),
  ]
}

/** The headline says that nothing is known; what the runs so far show stands small, and says what it rests on. */
function notYet(
  findings: Findings,
  [first]: readonly Finding[],
  done: number,
  total: number,
  text: Translator,
): Verdict {
  const shown = first && findingWords(first, findings.months, text)
  const notes =
    shown === undefined
      ? []
      : findings.n < 2
        ? [text.t('verdict.oneRun', { finding: shown })]
        : [text.t('verdict.soFar', { n: findings.n, finding: shown })]
  return {
    ...NOTHING,
    status: 'notYet',
    headline: text.t('verdict.notYet', { done: Math.max(1, done), total }),
    notes,
  }
}

function answer(findings: Findings, found: readonly Finding[], text: Translator): Verdict {
  const statements = found.map(finding => ({
    id: finding.metric.id,
    words: findingWords(finding, findings.months, text),
    side: sideWords(finding, text),
    interval: finding.judgement.kind === 'same' ? '' : intervalWords(finding, text),
    settled: isSettled(finding),
  }))
  const open = found.find(finding => finding.judgement.kind === 'unsettled')
  const needed = open?.judgement.replicatesToSettle
  return {
    ...NOTHING,
    status: 'pairs',
    statements,
    notes: [
      text.t('verdict.basis', { n: findings.n }),
      ...(findings.tests > 1 ? [text.t('verdict.looks', { n: findings.tests })] : []),
      ...(open && needed !== undefined && needed > findings.n
        ? [text.t('verdict.needed', { metric: text.local(open.metric.label), n: needed })]
        : []),
    ],
    needed,
  }
}

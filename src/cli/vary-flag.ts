/** `--vary rentCap=0.01..0.05`, `--need creatorsOpen>=40`, `--observe jobs=120:5`: what a study is told on the command line. */

import {
  type Limit,
  METRICS,
  nearest,
  type Objective,
  type Observed,
  REGISTRIES,
  type Target,
  type Values,
  type Vary,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'

const NUMBER = '-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?'
const RANGE = new RegExp(`^(${NUMBER})\\.\\.(${NUMBER})(?::(\\d+))?$`)
const LIST = new RegExp(`^${NUMBER}(?:,${NUMBER})*$`)

/** Adds up what a flag given several times says. */
export const several =
  <T>(one: (text: string) => T) =>
  (text: string, before: readonly T[] = []): readonly T[] => [...before, one(text)]

export function varyFlag(context: Context): (text: string) => Vary {
  return text => {
    const at = text.indexOf('=')
    if (at < 1) throw badVary(text, context)
    const target = targetOf(text.slice(0, at), context)
    return { target, values: valuesOf(text.slice(at + 1), target, text, context) }
  }
}

function badVary(text: string, { say }: Context): UsageError {
  return new UsageError('--vary', say('badVary'), { expected: say('varyExpected'), found: text })
}

function valuesOf(text: string, target: Target, whole: string, context: Context): Values {
  if ('seed' in target) return { list: text.split(',') }
  const range = RANGE.exec(text)
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])]
    if (range[3] !== undefined) return { grid: { from: low, to: high, steps: Number(range[3]) } }
    return { uniform: { low, high } }
  }
  if (!LIST.test(text)) throw badVary(whole, context)
  const list = text.split(',').map(Number)
  return list.length === 1 ? { fixed: list[0] } : { list }
}

/** `rentCap`, `rentCap.protectedYears`, `profitWeight`, `recession.strength`, `seed`. */
function targetOf(name: string, { say }: Context): Target {
  if (name === 'seed') return { seed: true }
  const [id, part] = name.split('.')
  if (REGISTRIES.levers.some(l => l.id === id))
    return part === undefined ? { lever: id } : { lever: id, option: part }
  if (part === undefined && id in REGISTRIES.params) return { param: id }
  const field = (['strength', 'from', 'months'] as const).find(f => f === part)
  if (field !== undefined && REGISTRIES.shocks.some(s => s.id === id)) return { shock: id, field }
  const known = [
    ...REGISTRIES.levers.map(l => l.id),
    ...Object.keys(REGISTRIES.params),
    ...REGISTRIES.shocks.map(s => `${s.id}.strength`),
    'seed',
  ]
  const near = nearest(name, known)
  throw new UsageError('--vary', say('unknownTarget'), {
    expected: say('targetExpected'),
    found: name,
    ...(near === undefined ? {} : { hint: say('didYouMean', { name: near }) }),
  })
}

export function metricId(flag: string, { say }: Context): (text: string) => string {
  return text => {
    if (METRICS.some(m => m.id === text)) return text
    const near = nearest(
      text,
      METRICS.map(m => m.id),
    )
    throw new UsageError(flag, say('notOneOf'), {
      expected: 'golmok metrics',
      found: text,
      ...(near === undefined ? {} : { hint: say('didYouMean', { name: near }) }),
    })
  }
}

/** `creatorsOpen>=40` or `policyCost<=1000`. */
export function limitFlag(flag: string, difference: boolean, context: Context): (text: string) => Limit {
  return text => {
    const parts = new RegExp(`^(\\w+)(>=|<=)(${NUMBER})$`).exec(text)
    if (!parts)
      throw new UsageError(flag, context.say('badLimit'), { expected: 'METRIC>=N, METRIC<=N', found: text })
    const bound = parts[2] === '>=' ? { atLeast: Number(parts[3]) } : { atMost: Number(parts[3]) }
    return {
      metric: metricId(flag, context)(parts[1]),
      ...bound,
      ...(difference ? { difference } : {}),
    }
  }
}

/** `creatorsOpen`, or `policyCost:lower` where less is wanted or the metric has no good direction of its own. */
export function aimFlag(context: Context): (text: string) => Objective {
  return text => {
    const [id, said] = text.split(':')
    const metric = metricId('--aim', context)(id)
    const own = METRICS.find(m => m.id === metric)?.better
    const better = said ?? own
    if (better === 'higher' || better === 'lower') return { metric, better }
    throw new UsageError('--aim', context.say('badAim'), {
      expected: `${id}:higher, ${id}:lower`,
      found: text,
    })
  }
}

/** `jobs=120:5`: value and standard deviation of what was observed. */
export function observeFlag(context: Context): (text: string) => Observed {
  return text => {
    const parts = new RegExp(`^(\\w+)=(${NUMBER}):(${NUMBER})$`).exec(text)
    if (!parts || Number(parts[3]) < 0)
      throw new UsageError('--observe', context.say('badObserve'), {
        expected: 'METRIC=VALUE:SD',
        found: text,
      })
    return { metric: metricId('--observe', context)(parts[1]), value: Number(parts[2]), sd: Number(parts[3]) }
  }
}

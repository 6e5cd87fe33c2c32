/** The evidence as the page holds it: fetched once, when somebody first looks. */
import { useEffect, useState } from 'react'
import {
  type Ablation,
  type Evidence,
  loadAblations,
  loadRankings,
  loadValidation,
  type Ranking,
} from '../../src/page.ts'

export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly message: string }

const LOADING = { status: 'loading' } as const

/** Keeps what was loaded; what failed is asked for again by the next one who looks. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= load().catch(error => {
      kept = undefined
      throw error
    })
    return kept
  }
}

const validation = once(loadValidation)
const rankings = once(loadRankings)
const ablations = once(loadAblations)

function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(LOADING)
  useEffect(() => {
    let wanted = true
    load().then(
      value => wanted && setLoaded({ status: 'ready', value }),
      error => wanted && setLoaded({ status: 'failed', message: String(error) }),
    )
    return () => {
      wanted = false
    }
  }, [load])
  return loaded
}

export const useValidation = (): Loaded<Evidence | undefined> => useLoaded(validation)
export const useRankings = (): Loaded<readonly Ranking[]> => useLoaded(rankings)
export const useAblations = (): Loaded<readonly Ablation[]> => useLoaded(ablations)

/** The models that views look at. */
import { createContext, useContext } from 'react'
import type { AppModel, AppState } from '../app/app-model.ts'
import type { LabModel } from '../app/lab-model.ts'
import type { LabState } from '../app/lab-state.ts'
import { useObservable } from '../app/observable.ts'

export const AppContext = createContext<AppModel | undefined>(undefined)
export const LabContext = createContext<LabModel | undefined>(undefined)

export function useApp(): AppModel {
  const app = useContext(AppContext)
  if (!app) throw new Error('a view stands outside the page')
  return app
}

export function useAppState<T>(pick: (state: AppState) => T): T {
  return useObservable(useApp().store, pick)
}

export function useLab(): LabModel {
  const lab = useContext(LabContext)
  if (!lab) throw new Error('a view stands outside the Lab')
  return lab
}

export function useLabState<T>(pick: (state: LabState) => T): T {
  return useObservable(useLab().store, pick)
}

/**
 * What a job listens to that can be stopped. An `AbortSignal` is one; the type is spelled out so that the declarations need
 * neither the DOM nor Node.
 */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

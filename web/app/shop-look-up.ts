/** The card of a shop: its life in both worlds, looked up in the worker and kept while newer answers are on their way. */
import type { ShopReport, Track } from '../../src/page.ts'
import type { Selection, ShopCard } from './lab-state.ts'
import { messageOf } from './message.ts'

type UnitSelection = Extract<Selection, { kind: 'unit' }>

/** Where lives of shops are told: the track runner, or a stand-in. */
export interface ShopSource {
  shop(track: Track, unit: number, month: number): Promise<ShopReport | undefined>
  twin(track: Track, identity: ShopReport['identity']): Promise<ShopReport | undefined>
}

export class ShopLookUp {
  readonly #source: ShopSource
  readonly #show: (card: ShopCard | undefined) => void
  #card: ShopCard | undefined
  #selection: UnitSelection | undefined

  constructor(source: ShopSource, show: (card: ShopCard | undefined) => void) {
    this.#source = source
    this.#show = show
  }

  /** Another shop, or none, is chosen. */
  select(selection: Selection | undefined): void {
    this.#selection = selection?.kind === 'unit' ? selection : undefined
    this.#set(undefined)
  }

  /**
   * Tells the chosen shop's life by the worlds as they stand. While the same shop is looked up again its old card stays, so
   * that nothing jumps.
   *
   * @param mirrored the worlds are one: the shop is its own twin
   * @param outdated asked where it fails: whether a newer run has begun, whose end looks the shop up again
   */
  async lookUp(mirrored: boolean, outdated: () => boolean): Promise<void> {
    const selection = this.#selection
    if (!selection) return
    const wanted = () => this.#selection === selection
    if (this.#card?.status !== 'ready') this.#set({ status: 'loading' })
    try {
      const known = this.#card?.mine ?? this.#card?.twin
      const mine = known
        ? await this.#source.twin('scenario', known.identity)
        : await this.#source.shop('scenario', selection.unit, selection.month)
      const identity = known?.identity ?? mine?.identity
      const twin = mirrored ? mine : identity && (await this.#source.twin('baseline', identity))
      if (wanted()) this.#set({ status: identity ? 'ready' : 'vacant', mine, twin })
    } catch (error) {
      if (wanted() && !outdated()) this.#set({ status: 'failed', message: messageOf(error) })
    }
  }

  #set(card: ShopCard | undefined): void {
    this.#card = card
    this.#show(card)
  }
}

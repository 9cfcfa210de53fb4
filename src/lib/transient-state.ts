const SHOWN_MS = 2500

/** Something that shows for a moment: what undoes it runs when the moment is over, or at once for the next one. */
export class TransientState {
  #end: (() => void) | undefined

  start(undo: () => void): void {
    this.end()
    const timer = setTimeout(() => this.end(), SHOWN_MS)
    this.#end = () => {
      clearTimeout(timer)
      undo()
    }
  }

  end(): void {
    this.#end?.()
    this.#end = undefined
  }
}

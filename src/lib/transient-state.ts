const SHOWN_MS = 2500

/** A state that reverts after a short time, or at once when the next one starts. */
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

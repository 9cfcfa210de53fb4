type Point = readonly [x: number, y: number]

/** A line from its switch to the AI at its end. */
type Line = {
  /** Where the switch and what follows it go; they are drawn along the x axis. */
  transform: string
  length: number
  name: Point
  hint: Point
  box: { x: number; y: number; width: number; height: number }
}

/** Where the parts of the circuit go. */
export type Layout = {
  name: 'wide' | 'stacked'
  viewBox: string
  /** Left ends of the conductors of five inputs, and of the one for more data. */
  inputs: Point[]
  /** Conductors from the inputs to both switches, and where they branch. */
  feed: string
  branches: Point[]
  s1: Line
  s2: Line
  sent: Point
  /** Label of the diode, and its alignment. */
  diode: Point
  anchor: 'middle' | 'end'
  messages: Point
  deadEnd: Point
}

const column = (x: number, y: number, step: number): Point[] => [0, 1, 2, 3, 4].map((i) => [x, y + i * step])

/** Both lines run to the right. */
export const wide: Layout = {
  name: 'wide',
  viewBox: '0 0 760 294',
  inputs: [...column(206, 18, 28), [206, 196]],
  feed: 'M236 18v178M236 74h99M236 196h99',
  branches: [],
  s1: {
    transform: 'translate(340 74)',
    length: 218,
    name: [340, 34],
    hint: [340, 102],
    box: { x: 558, y: 42, width: 200, height: 64 },
  },
  s2: {
    transform: 'translate(340 196)',
    length: 218,
    name: [340, 152],
    hint: [340, 224],
    box: { x: 558, y: 164, width: 200, height: 64 },
  },
  sent: [388, 178],
  diode: [481, 54],
  anchor: 'middle',
  messages: [206, 276],
  deadEnd: [274, 281],
}

/** Both lines run down, one below the other, with x and y of what is on them swapped. */
export const stacked: Layout = {
  name: 'stacked',
  viewBox: '0 0 288 612',
  inputs: [...column(210, 12, 26), [210, 346]],
  feed: 'M240 12v139M240 133h38v213h-38v28',
  branches: [[240, 133]],
  s1: {
    transform: 'matrix(0 1 1 0 240 156)',
    length: 118,
    name: [0, 152],
    hint: [0, 174],
    box: { x: 1, y: 274, width: 262, height: 46 },
  },
  s2: {
    transform: 'matrix(0 1 1 0 240 379)',
    length: 86,
    name: [0, 378],
    hint: [0, 399],
    box: { x: 1, y: 465, width: 285, height: 64 },
  },
  sent: [110, 378],
  diode: [216, 246],
  anchor: 'end',
  messages: [210, 558],
  deadEnd: [0, 580],
}

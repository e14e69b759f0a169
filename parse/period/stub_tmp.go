package period

type Grain uint8

const QuarterGrain Grain = 3

import { jaroDistance } from './jaro.ts'

/** The candidates that resemble `name`, at most `max`: the closest of them, in alphabetical order. */
export function similarNames(name: string, candidates: readonly string[], threshold: number, max: number): string[] {
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: jaroDistance(name, candidate) }))
    .filter(({ distance }) => distance > threshold)
    .sort((a, b) => b.distance - a.distance)
    .slice(0, max)
    .map(({ candidate }) => candidate)
    .sort()
}

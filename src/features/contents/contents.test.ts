import { expect, test } from 'vitest'
import type { Chapter, LessonEntry } from '#course/lesson.ts'
import { chaptersOf } from './chapters.ts'
import { functionIndex } from './function-index.ts'
import { numberOf, partsOf } from './parts.ts'

const lesson = (part: string, number: number, concepts: string[] = [], chapter: Chapter | null = null): LessonEntry => ({
  id: `${part}/${number}-x${chapter === null ? '' : `/${chapter.step}`}`,
  part,
  number,
  slug: 'x',
  title: `Lesson ${number}`,
  summary: '',
  concepts,
  chapter,
})
const step = (number: number, place: number) =>
  lesson('3-book', number, [], { number, title: `Chapter ${number}`, summary: '', step: place, steps: 2 })

test('partsOf/1: lessons by part, in order, with the part’s name', () => {
  const parts = partsOf([lesson('1-beginner', 1), lesson('1-beginner', 2), lesson('2-intermediate', 31)])
  expect(parts.map(({ number, title, lessons }) => [number, title, lessons.length])).toEqual([
    [1, 'First steps', 2],
    [2, 'Working with data', 1],
  ])
})

test('chaptersOf/1: the steps of each chapter together', () => {
  const chapters = chaptersOf([step(1, 1), step(1, 2), step(2, 1), lesson('1-beginner', 9)])
  expect(chapters.map(({ number, title, steps }) => [number, title, steps.length])).toEqual([
    [1, 'Chapter 1', 2],
    [2, 'Chapter 2', 1],
  ])
  expect([numberOf(step(4, 2)), numberOf(lesson('1-beginner', 9))]).toEqual(['B4.2', '9'])
})

test('functionIndex/1: functions by module, each with its lessons; exceptions last', () => {
  const index = functionIndex([
    lesson('1-beginner', 5, ['Ecto.NoResultsError']),
    lesson('1-beginner', 9, ['Ecto.Changeset.cast/3', 'Repo.all/1', 'Repo.aggregate/3']),
    lesson('1-beginner', 3, ['Repo.all/1']),
  ])
  expect(index.map(({ module, functions }) => [module, functions.map(({ name, lessons }) => [name, lessons.map(numberOf)])])).toEqual([
    ['Ecto.Changeset', [['cast/3', ['9']]]],
    [
      'Repo',
      [
        ['aggregate/3', ['9']],
        ['all/1', ['9', '3']],
      ],
    ],
    ['Exceptions', [['Ecto.NoResultsError', ['5']]]],
  ])
})

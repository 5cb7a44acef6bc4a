import { expect, test } from 'vitest'
import { isOver, useNotice } from './notice-store.ts'

test('a note goes with the next news once it could be read; a warning stays unless it asked for the news', () => {
  const { tell, close } = useNotice.getState().actions
  const told = () => {
    const { notice } = useNotice.getState()
    return notice === null ? [] : [isOver(notice, notice.at + 100), isOver(notice, notice.at + 5000)]
  }
  tell('note', 'blog.exs is in your downloads.')
  expect(told()).toEqual([false, true])
  tell('warn', 'bad.sql cannot be opened.')
  expect(told()).toEqual([false, false])
  tell('warn', 'There is no database yet.', 'news')
  expect(told()).toEqual([false, true])
  close()
  expect(useNotice.getState().notice).toBe(null)
})

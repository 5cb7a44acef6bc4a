// Before the first paint: the chosen theme, so that a reload does not flash. Nothing chosen: the system's, by the style sheet.
;(() => {
  try {
    const theme = JSON.parse(localStorage.getItem('ecto-playground/theme') ?? 'null')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch (error) {
    console.info('Settings are not kept: this browser refuses storage.', error)
  }
})()

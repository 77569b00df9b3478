/** In the isolated world: answers the page's event with what the reader gives for it. */
import { notedOf, surfacesOf } from '../../pages/notation.ts';
import { readAlone } from '../../pages/read-alone.ts';

function answer(): object {
  try {
    const page = readAlone(location.pathname + location.search);
    return { noted: notedOf(page), surfaces: surfacesOf(page) };
  } catch (error) {
    return { noted: {}, surfaces: [`thrown: ${error}`] };
  }
}

document.addEventListener('page-reader-read', () => {
  document.documentElement.dataset.pageReader = JSON.stringify(answer());
});

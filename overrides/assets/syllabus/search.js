/** The search, loaded when its box is opened. It shares the store and the words with main.js. */
import { SyllabusSearch } from "./elements/search.js";

customElements.define("syllabus-search", SyllabusSearch);

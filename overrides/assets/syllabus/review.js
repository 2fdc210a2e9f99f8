/** The runtime of the review page. It shares the store with main.js and the questions with quiz.js. */
import { SyllabusReview } from "./elements/review.js";

customElements.define("syllabus-review", SyllabusReview);

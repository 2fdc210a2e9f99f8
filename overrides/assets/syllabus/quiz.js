/** The runtime of quizzes, for pages that have one. It shares the store with main.js. */
import { SyllabusQuiz } from "./elements/quiz.js";

customElements.define("syllabus-quiz", SyllabusQuiz);

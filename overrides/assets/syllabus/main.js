/** The browser runtime: makes the elements known and starts what belongs to the whole page. */
import { SyllabusComparison } from "./elements/comparison.js";
import { SyllabusContinue } from "./elements/continue.js";
import { SyllabusCurriculum } from "./elements/curriculum.js";
import { SyllabusErase } from "./elements/erase.js";
import { markModules } from "./elements/marks.js";
import { SyllabusModuleStatus } from "./elements/module-status.js";
import { showNotes } from "./elements/notes.js";
import { keepPlace } from "./elements/place.js";
import { startTools } from "./elements/tools.js";
import { SyllabusStorageNotice } from "./elements/storage-notice.js";

const elements = {
  "syllabus-comparison": SyllabusComparison,
  "syllabus-continue": SyllabusContinue,
  "syllabus-curriculum": SyllabusCurriculum,
  "syllabus-erase": SyllabusErase,
  "syllabus-module-status": SyllabusModuleStatus,
  "syllabus-storage-notice": SyllabusStorageNotice,
};

for (const [name, element] of Object.entries(elements)) customElements.define(name, element);

markModules();
keepPlace();
showNotes();
startTools();

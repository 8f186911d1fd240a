/** Surveys a folder in a process of its own, whose memory the caller bounds, and tells what it found as JSON. */
import { surveyFolder } from './read-files.ts';

const { survey, problems, accepted } = await surveyFolder(process.argv[2] ?? '');
const lines = accepted.map(({ place }) => place.line);
console.log(JSON.stringify({ nodes: survey.nodes, problems, lines }));

// Runs the public audits of GraphQL over HTTP against ADDRESS as USER, and leaves with 1 if any of them is not content.
import { serverAudits } from 'graphql-http';

const [address, user = 'auditor'] = process.argv.slice(2);
const authorization = 'Basic ' + Buffer.from(`${user}:dossier`).toString('base64');
const asUser = (url, init = {}) => fetch(url, { ...init, headers: { ...init.headers, authorization } });

const audits = serverAudits({ url: address, fetchFn: asUser });
let content = 0;
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status === 'ok') {
    content++;
  } else {
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${content} of ${audits.length} audits of GraphQL over HTTP are content`);
process.exit(content === audits.length ? 0 : 1);

// Runs once, while the volume is still empty. The nodes log in as a user who may do anything to their documents, and nothing else.
db.getSiblingDB('admin').createUser({
  user: 'dossier',
  pwd: require('fs').readFileSync('/run/secrets/documents-password', 'utf8').trim(),
  roles: [{ role: 'dbOwner', db: 'dossier' }],
});

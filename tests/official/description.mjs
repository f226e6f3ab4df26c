// SPDX-License-Identifier: Apache-2.0
// The provider's own description of its API, as an examiner of answers.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const description = JSON.parse(
  readFileSync(require.resolve('@twilio/cli-core/src/services/twilio-api/twilio_api_v2010.json')));

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats(ajv);
ajv.addFormat('date-time-rfc-2822', (text) => {
  const shape = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/;
  return shape.test(text) && new Date(text).toUTCString().slice(0, 25) === text.slice(0, 25);
});
for (const loose of ['uri-map', 'currency', 'phone-number', 'endpoint'])
  ajv.addFormat(loose, true);

const resolved = (schema) =>
  schema.$ref ? resolved(description.components.schemas[schema.$ref.split('/').pop()]) : schema;

// Our own copy, without references, so that it can be marked.
function copyOf(schema) {
  const copy = structuredClone(resolved(schema));
  if (copy.properties)
    for (const name of Object.keys(copy.properties))
      copy.properties[name] = copyOf(copy.properties[name]);
  if (copy.items)
    copy.items = copyOf(copy.items);
  return copy;
}

// The examples show null where the schema has forgotten to allow it.
function allowNullsOf(example, schema) {
  if (example === null)
    schema.nullable = true;
  else if (Array.isArray(example) && schema.items)
    example.forEach((each) => allowNullsOf(each, schema.items));
  else if (typeof example === 'object' && schema.properties)
    for (const [name, value] of Object.entries(example))
      if (schema.properties[name])
        allowNullsOf(value, schema.properties[name]);
}

// From OpenAPI 3.0 to JSON Schema. A resource has every field of its description and none besides.
function toJsonSchema(schema) {
  const { nullable, properties, items, format, ...result } = schema;
  for (const spoken of ['description', 'example', 'x-twilio'])
    delete result[spoken];
  if (format)
    result.format = format === 'uri' ? 'uri-reference' : format;
  if (items)
    result.items = toJsonSchema(items);
  if (properties) {
    result.properties = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, toJsonSchema(value)]));
    result.required = Object.keys(properties);
    result.additionalProperties = false;
  }
  if (result.format && result.type !== 'string' && result.type !== 'integer' && result.type !== 'number')
    delete result.format;
  return nullable ? { anyOf: [result, { type: 'null' }] } : result;
}

const operations = Object.entries(description.paths).map(([template, methods]) => ({
  template,
  methods,
  pattern: new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
}));

const examiners = new Map();

function examinerOf(operation, method, status) {
  const key = `${method} ${operation.template} ${status}`;
  if (!examiners.has(key)) {
    const media = operation.methods[method].responses[status].content?.['application/json'];
    if (!media) {
      examiners.set(key, null);
    } else {
      const schema = copyOf(media.schema);
      for (const { value } of Object.values(media.examples ?? {}))
        allowNullsOf(value, schema);
      examiners.set(key, ajv.compile(toJsonSchema(schema)));
    }
  }
  return examiners.get(key);
}

// Refusals are the one thing that the description leaves out.
const refusal = ajv.compile({
  type: 'object',
  properties: {
    code: { type: 'integer', minimum: 10000 },
    message: { type: 'string', minLength: 1 },
    more_info: { type: 'string', format: 'uri' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
  },
  required: ['code', 'message', 'more_info', 'status'],
  additionalProperties: false,
});

/** What is wrong with an answer, in words; empty where it is as described. */
export function examine(method, path, status, body) {
  const operation = operations.find((each) => each.pattern.test(path));
  const verb = method.toLowerCase();
  if (status >= 400) {
    if (!refusal(body))
      return [`a refusal with ${ajv.errorsText(refusal.errors)}`];
    return body.status === status ? [] : [`status ${status} with ${body.status} in the body`];
  }
  if (!operation?.methods[verb])
    return [`${method} ${path} is not described`];
  if (!operation.methods[verb].responses[status])
    return [`${method} ${operation.template} is not described to answer ${status}`];
  const examiner = examinerOf(operation, verb, status);
  if (!examiner)
    return body === undefined || body === '' ? [] : [`a body with ${status}`];
  return examiner(body) ? [] : [`${method} ${path}: ${ajv.errorsText(examiner.errors)}`];
}

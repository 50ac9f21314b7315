/** The OpenAPI 3.1 description, made from the endpoints and their schemas. */
import { z } from 'zod';
import { BASE, ENDPOINTS, type Endpoint } from './endpoints.ts';
import { problem } from './schemas.ts';

type Json = Record<string, unknown>;

/** @param server the address of the site, without a path */
export function openapi(server: string, title: string): Json {
  const components: Json = {};
  const paths = Object.fromEntries(
    ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint, components) }]),
  );
  refer(problem, components);
  return {
    openapi: '3.1.0',
    info: { title, version: '1', description: 'Read-only. Everything here is public; nothing is kept about who asks.' },
    servers: [{ url: `${server}${BASE}` }],
    paths,
    components: { schemas: components },
  };
}

function operation({ name, path, summary, parameters, answer }: Endpoint, components: Json): Json {
  const failure = { $ref: '#/components/schemas/Problem' };
  const failures: [string, string][] = [
    ['400', 'A parameter is wrong; `detail` names it'],
    ['404', 'There is nothing at this address'],
    ...(path.includes('{index}') ? ([['410', 'It was public and is no longer']] satisfies [string, string][]) : []),
    ['405', 'Another method than GET, HEAD or OPTIONS'],
    ['429', 'Too many requests; see Retry-After'],
    ['500', 'A fault of the server; `detail` holds its number in the log'],
  ];
  return {
    operationId: name,
    summary: summary.en,
    description: summary.zh,
    parameters: [...pathParameters(path), ...queryParameters(parameters)],
    responses: {
      '200': {
        description: summary.en,
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: refer(answer, components) } },
      },
      '304': { description: 'Unchanged since the ETag that was given as If-None-Match' },
      ...Object.fromEntries(
        failures.map(([status, description]) => [
          status,
          { description, content: { 'application/problem+json': { schema: failure } } },
        ]),
      ),
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: '索引号, percent-encoded',
    schema: { type: 'string' },
  }));
}

function queryParameters(parameters: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(parameters, { io: 'input' });
  return Object.entries(properties).map(([name, given]) => {
    const { description, ...schema } = given as Json;
    return { name, in: 'query', required: required.includes(name), ...(description ? { description } : {}), schema };
  });
}

/** Puts a schema and those it names among the components and returns the reference to it. */
function refer(schema: z.ZodType, components: Json): Json {
  const made = z.toJSONSchema(schema, { io: 'output' });
  const { $defs = {}, $schema: _, id, ...own } = made as Json & { $defs?: Record<string, Json> };
  for (const [name, definition] of Object.entries($defs)) components[name] = withoutId(definition);
  components[String(id)] = own;
  return referred({ $ref: `#/components/schemas/${id}` }, components);
}

/** JSON Schema keeps named parts under $defs; OpenAPI under components. */
function referred(reference: Json, components: Json): Json {
  for (const [name, schema] of Object.entries(components))
    components[name] = JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
  return reference;
}

function withoutId({ id: _, ...schema }: Json): Json {
  return schema;
}

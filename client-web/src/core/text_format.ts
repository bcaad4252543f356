// A message in protobuf's text format, which people can read and change: what template files are.

import { isMessage, type DescField, type DescMessage, type Message } from "@bufbuild/protobuf";
import { isReflectMessage, reflect, type ReflectMessage } from "@bufbuild/protobuf/reflect";

export function textFormat(schema: DescMessage, message: Message): string {
  if (!isMessage(message, schema)) throw new Error(`not a ${schema.typeName}`);
  return lines(reflect(schema, message), "").join("\n") + "\n";
}

function lines(message: ReflectMessage, indent: string): string[] {
  return message.fields
    .filter((field) => message.isSet(field))
    .flatMap((field) => {
      const value: unknown = message.get(field);
      const all = field.fieldKind === "list" ? [...(value as Iterable<unknown>)] : [value];
      return all.flatMap((one) => entry(field, one, indent));
    });
}

function entry(field: DescField, value: unknown, indent: string): string[] {
  if (isReflectMessage(value)) {
    return [`${indent}${field.name} {`, ...lines(value, `${indent}  `), `${indent}}`];
  }
  return [`${indent}${field.name}: ${scalar(field, value)}`];
}

// The escapes of JSON are among those of the text format.
function scalar(field: DescField, value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  const named = "enum" in field ? field.enum?.values.find(({ number }) => number === value) : null;
  return named?.name ?? String(value);
}

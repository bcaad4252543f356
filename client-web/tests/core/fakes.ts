// What a server sends, for tests.

import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { Code, ConnectError } from "@connectrpc/connect";
import { EntitySchema, type Entity } from "$gen/vooraf/v1/entity_pb";
import { RevisionSchema, type Revision } from "$gen/vooraf/v1/revision_pb";
import { SessionUpdateSchema, type SessionUpdate } from "$gen/vooraf/v1/watch_service_pb";

export function revision(seq: number, epoch = 1): Revision {
  return create(RevisionSchema, { epoch: BigInt(epoch), seq: BigInt(seq), counter: BigInt(seq) });
}

export function entity(key: string, kind: MessageInitShape<typeof EntitySchema>["kind"]): Entity {
  return create(EntitySchema, { key, kind });
}

export function update(init: MessageInitShape<typeof SessionUpdateSchema>): SessionUpdate {
  return create(SessionUpdateSchema, init);
}

// As the server words a refusal, as it arrives from the wire.
export function refusal(
  reason: string,
  sentence: string,
  code = Code.FailedPrecondition,
  metadata: Record<string, string> = {},
): ConnectError {
  const error = new ConnectError(sentence, code);
  const info = new BinaryWriter().tag(1, WireType.LengthDelimited).string(reason);
  info.tag(2, WireType.LengthDelimited).string("vooraf");
  for (const [name, value] of Object.entries(metadata)) {
    const pair = new BinaryWriter().tag(1, WireType.LengthDelimited).string(name);
    pair.tag(2, WireType.LengthDelimited).string(value);
    info.tag(3, WireType.LengthDelimited).bytes(pair.finish());
  }
  const message = new BinaryWriter().tag(1, WireType.LengthDelimited).string("nl");
  message.tag(2, WireType.LengthDelimited).string(sentence);
  error.details.push(
    { type: "google.rpc.ErrorInfo", value: info.finish() },
    { type: "google.rpc.LocalizedMessage", value: message.finish() },
  );
  return error;
}

// What a server sends, for tests.

import { create, toBinary, type DescMessage, type MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema, LocalizedMessageSchema } from "$gen/google/rpc/error_details_pb";
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

// As the server words a refusal.
export function refusal(
  reason: string,
  sentence: string,
  code = Code.FailedPrecondition,
): ConnectError {
  return new ConnectError(sentence, code, undefined, [
    { desc: ErrorInfoSchema, value: { reason, domain: "vooraf" } },
    { desc: LocalizedMessageSchema, value: { locale: "nl", message: sentence } },
  ]);
}

// As details arrive from the wire.
export function asReceived(error: ConnectError): ConnectError {
  const received = new ConnectError(error.rawMessage, error.code);
  for (const detail of error.details) {
    if (!("desc" in detail)) continue;
    received.details.push({
      type: detail.desc.typeName,
      value: toBinaryOf(detail.desc, detail.value),
    });
  }
  return received;
}

function toBinaryOf(desc: DescMessage, init: object): Uint8Array {
  return toBinary(desc, create(desc, init as never));
}

// All that is kept about one person, as a file that people and programs can read.

import type { Timestamp } from "@bufbuild/protobuf/wkt";
import { Place, Role } from "$gen/vooraf/type/v1/people_pb";
import type { ExportPersonResponse } from "$gen/vooraf/v1/record_service_pb";

export function recordFile(kept: ExportPersonResponse): string {
  const records = kept.records.map(({ time, event, item, json, erased }) => ({
    time: timeOf(time),
    what: event,
    ...(item ? { item } : {}),
    ...(erased ? { erased } : {}),
    kept: read(json),
  }));
  const { participant, role, group, place, name, joinTime, cutOff } = kept;
  const file = {
    participant,
    role: Role[role],
    group,
    place: Place[place],
    name,
    joined: timeOf(joinTime),
    records,
    ...(cutOff ? { cutOff } : {}),
  };
  return JSON.stringify(file, null, 2);
}

function timeOf(time: Timestamp | undefined): string {
  return time === undefined ? "" : new Date(Number(time.seconds) * 1000).toISOString();
}

// The server writes JSON; what is none is kept as it came.
function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

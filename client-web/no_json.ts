// Stands where @bufbuild/protobuf keeps JSON: see vite.config.ts.
function refuse(): never {
  throw new Error("built without JSON");
}

export {
  refuse as enumFromJson,
  refuse as enumToJson,
  refuse as fromJson,
  refuse as fromJsonString,
  refuse as isEnumJson,
  refuse as mergeFromJson,
  refuse as mergeFromJsonString,
  refuse as toJson,
  refuse as toJsonString,
};
